import type { BatchItem } from './batch.js';
import { csvLine } from './csv.js';
import type { ExportFormat } from './dto/requests.js';
import { BatchProfileResponse } from './dto/responses.js';

/** How items are written one after the other. */
interface Format {
  type: string;
  head: string;
  /** Between two items. */
  separator: string;
  write(item: BatchItem): string;
  tail: string;
}

/** Excel reads UTF-8 as such only behind this mark. */
const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS: Readonly<Record<string, (item: BatchItem) => string | number | null>> = {
  position: ({ position }) => position,
  id: ({ id }) => id,
  linkedin_url: ({ linkedin_url }) => linkedin_url,
  status: ({ status }) => status,
  error: ({ error }) => error,
  kind: ({ profile_data }) => profile_data?.kind ?? null,
  full_name: ({ profile_data }) => profile_data?.full_name ?? null,
  headline: ({ profile_data }) => profile_data?.headline ?? null,
  location: ({ profile_data }) => profile_data?.location ?? null,
  current_company: ({ profile_data }) => profile_data?.current_company ?? null,
  followers: ({ profile_data }) => profile_data?.followers ?? null,
  experience: ({ profile_data }) => profile_data?.experience ?? null,
  education: ({ profile_data }) => profile_data?.education ?? null,
  about: ({ profile_data }) => profile_data?.about ?? null,
  industry: ({ profile_data }) => profile_data?.company?.industry ?? null,
  size: ({ profile_data }) => profile_data?.company?.size ?? null,
  headquarters: ({ profile_data }) => profile_data?.company?.headquarters ?? null,
  website: ({ profile_data }) => profile_data?.company?.website ?? null,
  founded: ({ profile_data }) => profile_data?.company?.founded ?? null,
};

const asJson = (item: BatchItem) => JSON.stringify(BatchProfileResponse.from(item));

export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    head: `${BYTE_ORDER_MARK}${csvLine(Object.keys(COLUMNS))}`,
    separator: '',
    write: (item) => csvLine(Object.values(COLUMNS).map((column) => column(item))),
    tail: '',
  },
  ndjson: {
    type: 'application/x-ndjson',
    head: '',
    separator: '',
    write: (item) => `${asJson(item)}\n`,
    tail: '',
  },
  json: { type: 'application/json', head: '[', separator: ',\n', write: asJson, tail: ']\n' },
};
