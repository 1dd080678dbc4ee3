import type { InventedCompany } from '../invention/company.js';
import { type Language, LOCALES } from './locales.js';

/** How a page shows its company. */
export interface CompanyStyle {
  language: Language;
  /** Until October 2024 the organization stood alone; now it comes last in a graph. */
  jsonLd: 'graph' | 'top-level';
  weightKb: number;
}

export const DEFAULT_COMPANY_STYLE: CompanyStyle = { language: 'en', jsonLd: 'graph', weightKb: 180 };

/** "56 726" in Swedish, "56,726" in English. */
export function followersText({ followers }: InventedCompany, { language }: CompanyStyle): string {
  return `${followers.toLocaleString(language)} ${LOCALES[language].followers}`;
}
