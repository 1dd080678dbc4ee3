import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PROFILES_ALIAS } from './profile-paths.js';
import { ProfilesController } from './profiles.controller.js';

/** The same where everything else is. Not in the OpenAPI document, in which each operation has one name and path. */
@ApiExcludeController()
@Controller(PROFILES_ALIAS)
export class ProfilesAliasController extends ProfilesController {}
