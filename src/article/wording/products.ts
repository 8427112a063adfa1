/** A product that a text names, and where. */
export interface NamedProduct {
  name: string;
  from: number;
  to: number;
}

/** Names of product lines of the maker of these articles, the longer before those that begin like them. They are the same in every language. */
const LINES = [
  'Windows Small Business Server',
  'Windows Essential Business Server',
  'Windows Server Update Services',
  'Windows Software Update Services',
  'Windows SharePoint Services',
  'Windows Internet Explorer',
  'Windows Installer',
  'Windows PowerShell',
  'Windows Media Player',
  'Windows Media Services',
  'Windows Services for UNIX',
  'Windows Services for NetWare',
  'Windows Update Agent',
  'Windows Live',
  'Windows',
  'SQL Server',
  'Exchange Server',
  'Exchange',
  'Solution for Hosted Messaging and Collaboration',
  'Hosted Messaging and Collaboration',
  'Hosted Exchange',
  'Office Communications Server',
  'Office Communicator',
  'Office SharePoint Server',
  'Office',
  'SharePoint',
  'Visual Studio Tools for Office',
  'Visual Studio',
  'Visual Basic for Applications',
  'Visual Basic',
  'Visual C\\+\\+',
  'Visual FoxPro',
  'Visual SourceSafe',
  '\\.NET Framework',
  '\\.NET Core',
  'ASP\\.NET',
  'Internet Explorer',
  'Internet Information Services',
  'Internet Information Server',
  'Internet Security and Acceleration Server',
  'ISA Server',
  'IIS',
  'System Center',
  'Systems Management Server',
  'SMS',
  'Endpoint Configuration Manager',
  'Configuration Manager',
  'Operations Manager',
  'Data Protection Manager',
  'Virtual Machine Manager',
  'Service Manager',
  'BizTalk',
  'Host Integration Server',
  'SNA Server',
  'Site Server',
  'Commerce Server',
  'Content Management Server',
  'Small Business Server',
  'Proxy Server',
  'Transaction Server',
  'Message Queuing',
  'MSMQ',
  'Dynamics',
  'Forefront',
  'Identity Lifecycle Manager',
  'Lync',
  'Skype for Business',
  'Services for UNIX',
  'Data Access Components',
  'MDAC',
  'MSXML',
  'XML Core Services',
  'Outlook Web Access',
  'Outlook',
  'Word',
  'Excel',
  'PowerPoint',
  'Access',
  'Project',
  'Visio',
  'OneNote',
  'InfoPath',
  'Publisher',
  'FrontPage',
  'Groove',
  'Silverlight',
  'DirectX',
  'Virtual Server',
  'Virtual PC',
  'Hyper-V',
  'Azure',
  'Intune',
  'Team Foundation Server',
  'Terminal Server',
  'Cluster Server',
  'Remote Desktop',
  'Software Update Services',
  'Operating System',
].join('|');
/** What goes on a name: words with a capital, years and versions, "R2", "x64"; no word that says what of the product is meant. */
const REST =
  '(?:(?: |-)(?!(?:Service Pack|Post-|Pre-|SP ?\\d|RTM|CU ?\\d|RU ?\\d|Cumulative|Rollup|Version|Build|KB|Beta|Setup|If|When|The|This|You|For|And|Or|On|In|With|From|Administrators?|Versionen|Editionen|Betriebssysteme?|Systeme?)\\b)(?:\\p{Lu}[\\p{L}\\d.+#-]*|\\d[\\w.]*|x64|x86)(?:\\(R\\)|®|™)?){0,9}';
/** "Windows NT Server, Terminal Server Edition" */
const EDITION = '(?:, (?:\\p{Lu}[\\p{L}\\d-]* ){1,3}Edition\\b)?';
const NAME = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?<line>(?:20\\d\\d (?=Microsoft|Office))?(?:Microsoft(?:\\(R\\)|®)? )?(?:${LINES}))|Microsoft \\p{Lu}[\\p{L}\\d.+#-]*)${REST}${EDITION}`,
  'gu',
);
const NAME_FIRST = new RegExp(NAME.source, 'uy');
/** Words that are a product only with more behind them: "Windows administrator", "Access Denied". */
const BARE = /^(?:Windows|Office|Access|Project|Word|Exchange|Publisher|Operating System|Microsoft)$/;
/** A name in a sentence may be followed by its own mark of an update. */
const UPDATE_BEHIND = /(?: Update(?! \d)| Updates| Rollup| Hotfix| Package).*$/;
/** Longest text that is looked through. */
const LONGEST = 4_000;

/** The products that a text names, in its order. */
export function productsIn(text: string): NamedProduct[] {
  const found: NamedProduct[] = [];
  for (const match of text.slice(0, LONGEST).matchAll(NAME)) {
    const name = withoutMark(match);
    if (BARE.test(name)) continue;
    found.push({ name, from: match.index, to: match.index + name.length });
  }
  return found;
}

/** Whether a text begins with a product; the rest of it is not looked through. */
export function beginsWithProduct(text: string): boolean {
  NAME_FIRST.lastIndex = 0;
  const match = NAME_FIRST.exec(text.slice(0, LONGEST));
  return match !== null && !BARE.test(withoutMark(match));
}

/** What a name has behind its product line goes from a mark of an update on; "Windows Server Update Services" is such a line itself. */
function withoutMark({ 0: name, groups }: RegExpExecArray): string {
  const line = groups?.line ?? '';
  return `${line}${name.slice(line.length).replace(UPDATE_BEHIND, '')}`.replace(/[.,-]+$/, '');
}
