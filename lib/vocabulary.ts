/**
 * Every closed list of the product, once. The database's CHECK constraints, the input schemas, the
 * forms, the API and the docs all read these arrays; adding a word here needs a migration.
 */
export const ENTITY_KINDS = ['person', 'organization', 'group', 'unnamed'] as const;
export const AFFILIATION_ROLES = [
  'lawyer',
  'spokesperson',
  'officer',
  'employee',
  'relative',
  'member',
  'other',
] as const;
export const OUTLET_KINDS = [
  'newspaper',
  'broadcaster',
  'agency',
  'magazine',
  'trade press',
  'social platform',
  'court',
  'official body',
  'other',
] as const;
export const SOURCE_KINDS = [
  'article',
  'broadcast',
  'post',
  'statement',
  'transcript',
  'court record',
  'letter',
  'other',
] as const;
export const SNAPSHOT_ORIGINS = ['pasted', 'fetched', 'uploaded'] as const;

/** How far the reading of an article is. */
export const CAPTURE_STATES = ['reading', 'ready', 'failed'] as const;
/** What became of a statement that was found in one. */
export const CANDIDATE_STATES = ['pending', 'accepted', 'rejected'] as const;
/** As what: a statement of its own, one more place of one on record, or a place that it had. */
export const ACCEPTED_AS = ['own', 'place', 'known place'] as const;
export const CANDIDATE_ORIGINS = ['engine', 'hand'] as const;

export const QUOTE_FORMS = ['direct', 'mixed', 'indirect'] as const;
export const QUOTE_STATUSES = ['draft', 'in_review', 'published', 'held', 'retracted'] as const;
export const VERIFICATIONS = ['exact', 'typography', 'differs', 'not_found', 'unchecked'] as const;
/** How a verification came about: by comparing with a text kept here, or recorded when it was at hand. */
export const VERIFICATION_METHODS = ['compared', 'recorded'] as const;
export const LINK_TYPES = [
  'responds_to',
  'denies_saying',
  'retracts',
  'corrects',
  'repeats',
  'relays',
] as const;
/** What may be done to many quotes at once. */
export const BULK_ACTIONS = ['submit', 'publish', 'send_back', 'hold', 'release'] as const;
/** What a reader may say is wrong with a quote. */
export const REPORT_KINDS = ['words', 'speaker', 'date', 'place', 'context', 'reading', 'other'] as const;
/** Where a report stands: nobody has looked, the desk has dealt with it, or there was nothing to it. */
export const REPORT_STATES = ['open', 'answered', 'closed'] as const;
export const COMMENT_OUTCOMES = ['no_answer', 'answered', 'declined'] as const;

export const CLAIM_KINDS = ['event', 'state', 'speech', 'forecast', 'position', 'judgement'] as const;
export const CLAIM_STATUSES = ['open', 'merged', 'split', 'retired'] as const;
export const CLAIM_LINK_TYPES = ['contrary', 'implies'] as const;
export const STANCE_SIGNS = [1, 0, -1] as const;
export const STANCE_FORCES = ['flat', 'hedged', 'conditional', 'partial'] as const;
export const STANCE_ACTS = ['asserts', 'relays', 'asks', 'declines'] as const;
export const STANCE_STATES = ['suggested', 'confirmed', 'disputed', 'withdrawn'] as const;
export const STANCE_ORIGINS = ['editor', 'rule', 'model'] as const;
export const REVIEW_VERDICTS = ['agree', 'disagree'] as const;

export const CONFLICT_RULES = ['opposite', 'contrary', 'implied'] as const;
export const CONFLICT_RELATIONS = ['between', 'within_side', 'self', 'second_hand'] as const;
export const CONFLICT_STRENGTHS = ['direct', 'qualified', 'disputed'] as const;
export const CONFLICT_TIMINGS = ['same_time', 'uncertain', 'apart', 'taken_back'] as const;

export const RECORD_TYPES = [
  'entity',
  'affiliation',
  'outlet',
  'topic',
  'source',
  'quote',
  'quote_link',
  'comment_request',
  'claim',
  'claim_link',
  'stance',
  'error_report',
  'setting',
  'user',
  'user_link',
  'api_token',
] as const;
export const REVISION_ACTIONS = [
  'create',
  'change',
  'correct',
  'submit',
  'send_back',
  'publish',
  'hold',
  'release',
  'retract',
  'revert',
  'confirm',
  'dispute',
  'withdraw',
  'review',
  'merge',
] as const;
/** What two records of can turn out to be one; claims are merged too, in their own way. */
export const MERGED_NOUNS = ['entity', 'outlet'] as const;
export const ROLES = ['admin', 'editor', 'contributor'] as const;
/** What a one-time link is for: a first password, or a new one. */
export const LINK_PURPOSES = ['invite', 'reset'] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];
export type AffiliationRole = (typeof AFFILIATION_ROLES)[number];
export type OutletKind = (typeof OUTLET_KINDS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type CaptureState = (typeof CAPTURE_STATES)[number];
export type CandidateState = (typeof CANDIDATE_STATES)[number];
export type CandidateOrigin = (typeof CANDIDATE_ORIGINS)[number];
export type SnapshotOrigin = (typeof SNAPSHOT_ORIGINS)[number];
export type QuoteForm = (typeof QUOTE_FORMS)[number];
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];
export type Verification = (typeof VERIFICATIONS)[number];
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];
export type LinkType = (typeof LINK_TYPES)[number];
export type BulkAction = (typeof BULK_ACTIONS)[number];
export type ReportKind = (typeof REPORT_KINDS)[number];
export type ReportState = (typeof REPORT_STATES)[number];
export type CommentOutcome = (typeof COMMENT_OUTCOMES)[number];
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];
export type ClaimLinkType = (typeof CLAIM_LINK_TYPES)[number];
export type StanceOrigin = (typeof STANCE_ORIGINS)[number];
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];
export type StanceSign = (typeof STANCE_SIGNS)[number];
export type StanceForce = (typeof STANCE_FORCES)[number];
export type StanceAct = (typeof STANCE_ACTS)[number];
export type StanceState = (typeof STANCE_STATES)[number];
export type ConflictRule = (typeof CONFLICT_RULES)[number];
export type ConflictRelation = (typeof CONFLICT_RELATIONS)[number];
export type ConflictStrength = (typeof CONFLICT_STRENGTHS)[number];
export type ConflictTiming = (typeof CONFLICT_TIMINGS)[number];
export type RecordType = (typeof RECORD_TYPES)[number];
export type RevisionAction = (typeof REVISION_ACTIONS)[number];
export type MergedNoun = (typeof MERGED_NOUNS)[number];
export type Role = (typeof ROLES)[number];
export type LinkPurpose = (typeof LINK_PURPOSES)[number];
