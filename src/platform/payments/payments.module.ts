import { Global, Module } from '@nestjs/common';
import { Payments } from './payments.js';

@Global()
@Module({ providers: [Payments], exports: [Payments] })
export class PaymentsModule {}
