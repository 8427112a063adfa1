import type { Article, Fix } from '../../model/generated/article.js';

/** The role of a column of a file table. */
export type ColumnRole =
  | 'name'
  | 'version'
  | 'size'
  | 'date'
  | 'time'
  | 'platform'
  | 'servicePack'
  | 'serviceBranch'
  | 'folder'
  | 'locale'
  | 'hash';

/** The kinds of section that the facts are read from. */
export type SectionKind =
  | 'fixes'
  | 'included'
  | 'knownIssues'
  | 'workaround'
  | 'prerequisites'
  | 'restart'
  | 'replacement'
  | 'files'
  | 'installation'
  | 'removal'
  | 'registry'
  | 'references'
  | 'appliesTo'
  | 'more'
  | 'symptoms'
  | 'cause'
  | 'resolution'
  | 'status'
  | 'summary'
  | 'foot';

/** What the readers of facts must know of one language. A further language is one file of this shape. */
export interface Words {
  /** BCP 47 primary tag. */
  tag: string;
  /** Frequent short words by which the language is recognised, lower case. */
  frequent: readonly string[];
  /** Month names and abbreviations, lower case, by number. */
  months: Readonly<Record<string, number>>;
  /** Whether the month stands first in dates of digits. */
  monthFirst: boolean;
  /** Column headings, lower case, white space collapsed, without punctuation at the end. */
  columns: readonly (readonly [ColumnRole, readonly string[]])[];
  /** Cells that mean "nothing here", lower case. */
  notApplicable: readonly string[];
  /** "in UTC", as the sentence over a table says it. */
  utc: RegExp;
  /** Headings by kind, the first that matches: the whole heading is matched, lower case. */
  sections: readonly (readonly [SectionKind, RegExp])[];
  /** The first lines of what follows an article: keywords, a disclaimer. */
  foot: RegExp;
  /** Lines that a page adds around the article, such as "Collapse this table". */
  chrome: RegExp;
  /** Headings as pages print them, which copies glue to the words around them: "... 2007On This PageSUMMARYMicrosoft has ...". Global, with case. */
  glued: RegExp;
  /** The line of an article's number, review and revision, to which a copy may have glued the title. */
  headLine: RegExp;
  /** Words that begin a sentence and hardly ever stand capitalised within one: they tell a new sentence from a wrapped line. */
  openers: readonly string[];
  /** Words after which a line cannot end a sentence or heading. */
  connectives: readonly string[];
  /** A heading of a step: "Step 2: ...". */
  step: RegExp;
  /** Titles by kind of article, the first that matches. */
  kinds: readonly (readonly [Article['kind'], RegExp])[];
  /** "this update rollup" in the first sentences of an article of that kind. */
  ownKinds: readonly (readonly [Article['kind'], RegExp])[];
  /** Heading of a column that lists the bulletins which the update replaces. */
  replacedColumn: RegExp;
  /** A cell that says that a bulletin is replaced on a platform. */
  replacedCell: RegExp;
  /** Headings of the columns of a table of fixes. */
  fixColumns: readonly (readonly [keyof Fix, RegExp])[];
  phrases: Phrases;
}

/** Sentences that state facts. Every expression is matched without regard to case against one sentence. */
export interface Phrases {
  /** Introduces the list of issues that are fixed. */
  introducesFixes: RegExp;
  /** Introduces issues of an included article, which are not its own. */
  introducesIncluded: RegExp;
  /** Introduces details of one issue: an error message, a scenario, conditions. */
  introducesDetails: RegExp;
  /** Introduces what something was fixed in: versions, service packs. */
  fixedIn: RegExp;
  /** An issue that another article describes. */
  describedIn: RegExp;
  /** A heading of one of several issues, its number: "Issue 1: ". */
  issueHeading: RegExp;
  /** A heading over what is new, not fixed: "Feature 1", "Improvements". */
  featureHeading: RegExp;
  /** A sentence that says what the update fixes. */
  fixesProblem: RegExp;
  /** "... addresses the vulnerability by changing ...": how, of what other sentences name. */
  tellsHow: RegExp;
  /** A sentence that says how the update takes a vulnerability away: asked where nothing else says what is fixed. */
  removesProblem: RegExp;
  /** A sentence that says that an update for the problem of the article can be had. */
  offersUpdate: RegExp;
  introducesTools: RegExp;
  introducesSteps: RegExp;
  /** Introduces the steps of the installation of the update. */
  introducesInstallation: RegExp;
  /** Introduces several ways to install the update, each of which has a section of its own. */
  introducesMethods: RegExp;
  cumulative: RegExp;
  notCumulative: RegExp;
  /** "Each update", "every update". */
  everyOne: RegExp;
  /** Words in front of a verb that mean what the article describes: "This update", "It", "The rollup". */
  itself: RegExp;
  /** Things whose replacement supersedes: not "replaces the files", "replaces the drive". */
  update: RegExp;
  /** The computers on which something is replaced, in group 1; what may be a product of such computers in a further group. */
  replacementScope: RegExp;
  /** "Update Rollup 3", "CU12": the word in group 1, the number in group 2. Global. */
  label: RegExp;
  /** "Update Rollups 1, 2, and 3": the word in group 1, the numbers in group 2. */
  labelList: RegExp;
  /** "RU1 through RU5": the word, the first and the last number. */
  labelRange: RegExp;
  /** "for Product 2007", the product in group 1. */
  forProduct: RegExp;
  replaces: RegExp;
  replacesNone: RegExp;
  replacedBy: RegExp;
  includes: RegExp;
  containsAll: RegExp;
  /** A verb of replacement with this in front says that it did not happen. */
  not: RegExp;
  /** What follows is left out: "all updates except ...". */
  except: RegExp;
  /** What follows is older than what an update includes: "hotfixes that were released since Service Pack 1". */
  since: RegExp;
  /** Sets a thing apart from what describes it: "updates that ...", "the file in the update". */
  description: RegExp;
  /** A later update, in a pointer to it. */
  later: RegExp;
  /** Earlier updates, in a heading over those that are included. */
  previously: RegExp;
  /** A sentence that points to another article for details. */
  pointer: RegExp;
  /** The verbs of `includes` and `containsAll`: what they include stands behind. */
  includesVerb: RegExp;
  containsAllVerb: RegExp;
  /** A sentence outside of a restart section that says whether the computer must be restarted. */
  restartStatement: RegExp;
  /** A sentence of a restart section that does not name what is restarted. */
  restartBare: RegExp;
  /** A sentence outside of a prerequisites section that states one. */
  beforeInstalling: RegExp;
  /** Its beginning, up to what is required. */
  beforeInstallingLead: RegExp;
  /** ', before you install it' behind what is required: names nothing that is. */
  beforeInstallingTail: RegExp;
  /** "Applies to:" and what it is called elsewhere, in front of products. */
  appliesTo: RegExp;
  /** "- Download the update" behind a product. */
  downloadLink: RegExp;
  restartRequired: RegExp;
  restartNotRequired: RegExp;
  restartMaybe: RegExp;
  restartComputer: RegExp;
  /** "Restart required:" in front of an answer. */
  restartLabel: RegExp;
  /** A sentence that tells to restart: "Restart the computer." */
  restartCommand: RegExp;
  /** A restart of something within the computer: "restart of the service". */
  serviceRestart: RegExp;
  /** A condition that is none: "when you apply this update". */
  uponInstalling: RegExp;
  /** An answer under a heading that asks whether a restart is needed. */
  yes: RegExp;
  no: RegExp;
  /** Names of services in a restart sentence, in group 1. */
  restartService: RegExp;
  /** Whom a restart sentence is about, in group 1: "If ...,", "on computers that ...". */
  restartScopes: readonly RegExp[];
  /** Sets the clauses of a sentence apart: "but", "however". */
  but: RegExp;
  /** Sets the names of a list apart: a comma, "and". */
  and: RegExp;
  /** Small words in front of a name in a list. */
  article: RegExp;
  /** "service" behind the name of one. */
  serviceWord: RegExp;
  prerequisite: RegExp;
  noPrerequisite: RegExp;
  /** Sets alternatives apart: "or". */
  or: RegExp;
  orLater: RegExp;
  /** Words about the person who installs, or about what this person must do. */
  person: RegExp;
  /** Words about what is installed on a computer. */
  installed: RegExp;
  /** Where a required update is installed, in group 1. */
  installedOn: RegExp;
  /** "Prerequisite:" in front of a sentence. */
  prerequisiteLead: RegExp;
  /** "Service Pack 2 for" at the end of a text, the number in group 1. */
  servicePackFor: RegExp;
  /** The end of a sentence that leaves the required updates to a list. */
  followingUpdates: RegExp;
  /** "For more information about the Widget update, see ...": what it is about is the first group. */
  pointedAbout: RegExp;
  /** "... the following attributes (or earlier)": the table below lists files that are not those of the update. */
  earlierFiles: RegExp;
  /** "The following update is required for customers that ..." over a list: whom it is required of is the first group. */
  requiredUpdates: RegExp;
  /** Introduces alternatives of which one is enough. */
  oneOf: RegExp;
  /** Sets two requirements apart that both hold: "in addition to". */
  inAddition: RegExp;
  /** "version 8.0", the number in group 1. */
  versionNumber: RegExp;
  /** The computers that a prerequisite is about, in group 1. */
  prerequisiteScope: RegExp;
  servicePack: RegExp;
  /** "dated ...", "released on ...": the date follows. */
  released: RegExp;
  /** A field that holds the release date. */
  releaseField: RegExp;
  /** The first entry of a release history, its date in front: "May 11, 2021: Initial release". */
  initialRelease: RegExp;
  reviewed: RegExp;
  /** The number of the article's own edition. "Version : 4.0" at the foot of the articles that were sent by mail is the product's: a colon follows at once. */
  revision: RegExp;
  note: RegExp;
  /** A question that the article answers elsewhere: "Whether you must restart the computer". */
  /** "... the fixes from the following update rollup:": the updates that a list behind it names are part of this one. */
  includesFollowing: RegExp;
  whether: RegExp;
  /** "Microsoft has released an update that ...": the update of the article. */
  announces: RegExp;
  /** Introduces a list of what the article tells: "This article describes the following items:". */
  introducesContents: RegExp;
  /** Between clauses that each tell to restart something. */
  restartNext: RegExp;
  /** "Update Rollup 4 for Product 2007": the label in group 1, its number in group 2, the product in group 3. */
  ordinal: RegExp;
  /** A sentence that says what the article is about. */
  introducesItself: RegExp;
  /** "The fix was first released in Cumulative Update 6": an update that is not the one the article describes. */
  releasedWith: RegExp;
  /** What follows the name of a product in a sentence. */
  productEnd: RegExp;
  /** A product that stands in front of its service pack, in group 1. */
  productBefore: RegExp;
  /** A title about what happens with or after an update, not about the update: "... after you install Update Rollup 3". */
  afterwards: RegExp;
  /** "Cumulative" as a title says it of the update. */
  cumulativeTitle: RegExp;
  /** Says of the one update in front of it that it can no longer be had. */
  withdrawn: RegExp;
  /** Says of the update behind it that somebody took it back. */
  withdraws: RegExp;
  /** A mark in a title that says so. */
  withdrawnTitle: RegExp;
  /** An article that offers a hotfix says so. */
  offersHotfix: RegExp;
  /** "There are no known issues". */
  nothingKnown: RegExp;
  /** A paragraph over a list of workarounds that tells none itself: "Microsoft has tested the following workarounds. ...". */
  introducesWorkarounds: RegExp;
  /** A heading over a part of what is told of a vulnerability: its name is not all of it. */
  aboutVulnerability: RegExp;
  /** What has to be taken off the computer first: nothing that has to be on it. */
  takesAway: RegExp;
  /** A label over products that the article is not about. */
  notAffected: RegExp;
  /** The end of a paragraph over a list of the products that the article is about. */
  introducesProducts: RegExp;
  /** "Impact of workaround: ...": belongs to the workaround in front of it. */
  workaroundImpact: RegExp;
  /** A field of the head that gives the number of the article, in group 1. */
  numberField: RegExp;
  /** A title that gives the number of what it announces, in a group: "Hotfix rollup 3026376 is available", "Security Advisory 912945". */
  titleNumber: RegExp;
  /** "This article was previously published under Q275713", the number in group 1. */
  previouslyPublished: RegExp;
}
