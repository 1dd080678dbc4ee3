import { CAREER_SCENARIOS } from './profile-careers.js';
import { LANGUAGE_SCENARIOS } from './profile-languages.js';
import { PAGE_SCENARIOS } from './profile-pages.js';
import type { Scenario } from './scenario.js';

export const PROFILE_SCENARIOS: Scenario[] = [...PAGE_SCENARIOS, ...CAREER_SCENARIOS, ...LANGUAGE_SCENARIOS];
