import { CodeField, EmailField } from '../../auth/index.js';

export class SignInRequest {
  @EmailField()
  email!: string;

  @CodeField()
  code!: string;
}

export class ConfirmSessionRequest {
  @CodeField()
  code!: string;
}
