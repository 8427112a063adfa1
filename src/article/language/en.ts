import type { Words } from './words.js';

/** English. */
export const english: Words = {
  tag: 'en',
  frequent: ['the', 'this', 'you', 'of', 'and', 'that', 'is', 'following', 'article', 'to', 'are'],
  months: {
    jan: 1,
    january: 1,
    feb: 2,
    february: 2,
    mar: 3,
    march: 3,
    apr: 4,
    april: 4,
    may: 5,
    jun: 6,
    june: 6,
    jul: 7,
    july: 7,
    aug: 8,
    august: 8,
    sep: 9,
    sept: 9,
    september: 9,
    oct: 10,
    october: 10,
    nov: 11,
    november: 11,
    dec: 12,
    december: 12,
  },
  monthFirst: true,
  columns: [
    ['name', ['file name', 'filename', 'file', 'name', 'files']],
    ['version', ['file version', 'version', 'fileversion', 'build', 'product version', 'version number']],
    ['size', ['file size', 'size', 'filesize', 'size (bytes)', 'file size (bytes)', 'bytes', 'size in bytes']],
    ['date', ['date', 'file date', 'date (utc)', 'date stamp', 'datestamp', 'modified']],
    ['time', ['time', 'file time', 'time (utc)', 'time stamp', 'timestamp']],
    ['platform', ['platform', 'cpu', 'architecture', 'processor', 'platforms']],
    ['servicePack', ['sp requirement', 'service pack', 'sp', 'sr_level', 'sp level', 'service pack requirement']],
    ['serviceBranch', ['service branch', 'branch', 'servicing branch']],
    ['folder', ['folder', 'path', 'directory', 'location', 'install path', 'file location']],
    ['locale', ['locale', 'language']],
    [
      'hash',
      [
        'sha256 hash',
        'sha1 hash',
        'md5 hash',
        'sha256',
        'sha1',
        'md5',
        'sha-256',
        'sha-1',
        'hash',
        'sha1 hash value',
        'sha256 hash value',
        'file hash',
        'sha512',
      ],
    ],
  ],
  notApplicable: ['not applicable', 'n/a', 'na', 'not available', 'none', 'not versioned', 'no version'],
  utc: /\b(?:coordinated universal time|universal time coordinate|greenwich mean time|utc|gmt)\b/i,
  sections: [
    [
      'included',
      /^(?:.{1,60} )?(?:(?:previously released|additional) )?(?:hotfixes|updates|software updates)(?: and \w+)? (?:that )?(?:are |were )?(?:also )?(?:included|contained) in (?:this|the|cumulative|update|rollup)\b.*$|^previously released (?:hotfixes|updates|fixes)\b.*$/,
    ],
    [
      'fixes',
      /^(?:(?:issues?|problems?|bugs?) (?:that (?:are|is|were) )?(?:fixed|resolved|corrected|addressed)\b.*|(?:improvements and )?fix(?:es)? (?:that are )?(?:included|list).*|improvements (?:and fixes|(?:that are )?included in this) ?.*|list of fixes.*|fixes(?: in this (?:release|update|rollup|package|version)\b.*)?|(?:resolved|fixed) issues\b.*|(?:issues|problems) (?:that )?(?:this|the) .{1,80} (?:fixes|resolves|addresses|corrects)|summary list for .*)$/,
    ],
    [
      'knownIssues',
      /^(?:known (?:issues?|problems?)\b(?:[^.]|\.(?!\s))*|caveats|more information about (?:this|known) issues?)$/,
    ],
    ['workaround', /^(?:workarounds?)\b.*$/],
    [
      'prerequisites',
      /^(?:pre-?requisites?|requirements?|prerequisites? (?:for|to) .*|system requirements|installation prerequisites|installation platforms?|before (?:you )?install(?:ing)?(?: this update)?)$/,
    ],
    ['restart', /^(?:restart|reboot|computer restart)(?: requirements?| information| required| needed)?\??$/],
    [
      'replacement',
      /^(?:what (?:security )?updates? does this (?:release|update|bulletin) replace\?|(?:hotfix|update|update rollup|rollup|package|security update|security bulletin|cumulative update|fix|file|service pack|software update)(?: package)? (?:replacement|supersedence|supersession)(?: information)?|replacement information|supersedence(?: information)?|supersession(?: information)?|(?:replaced|superseded) (?:updates?|hotfix(?:es)?|bulletins?|packages?|patch(?:es)?)|(?:patch(?:es)?|bulletins?|updates?) (?:replaced|superseded))$/,
    ],
    [
      'files',
      /^(?:(?:additional )?file (?:information|details|attributes|manifest|list)\b.*|files?(?: that are)? (?:included|updated)\b.*|update rollup file information|hotfix file information|cumulative update package file information)$/,
    ],
    [
      'installation',
      /^(?:(?:how to (?:manually )?(?:install|apply|obtain and install)|apply(?:ing)? (?:the|this) (?:update|hotfix|fix|rollup)|installation|install(?:ing)?|setup|deployment|how to (?:get|obtain|download) (?:this|the) (?:[\w-]+ ){0,3}?(?:update|hotfix|rollup|package|fix))\b.*|update installation)$/,
    ],
    ['removal', /^(?:(?:un-?installation|removal|how to (?:uninstall|remove)|uninstall(?:ing)?|remov(?:e|ing))\b.*)$/],
    ['registry', /^(?:registry (?:information|changes|key|settings|key verification))\b.*$/],
    ['references', /^(?:references?|see also|additional (?:information|resources)|related (?:links|articles))$/],
    [
      'appliesTo',
      /^(?:applies to|apply to|the information in this article applies to|this article applies to|applicable products?|affected (?:software|products|components)(?: versions)?)$/,
    ],
    [
      'more',
      /^(?:frequently asked questions(?: \(faqs?\))?|more information|additional information|(?:update rollup|rollup|update|hotfix|service pack|cumulative update|security update) information)$/,
    ],
    ['symptoms', /^(?:symptoms?|problem|issue)$/],
    ['cause', /^cause$/],
    ['resolution', /^(?:resolution|solution|fix(?!\s?:\s?\S))\b.*$/],
    ['status', /^status$/],
    ['summary', /^(?:summary|introduction|overview|about this (?:update|hotfix|article)|summary of kb ?[0-9]+)$/],
  ],
  foot: /^(?:additional query words\s*:|keywords\s*:|the information provided in the microsoft knowledge base is|copyright (?:\(c\) )?microsoft corporation)/i,
  chrome:
    /^(?:(?:collapse|expand) this (?:table|image)(?:expand this (?:table|image))?|(?:↑ )?back to the top|on this page|(?:export \(\d+\) )?print|email|top of page|show all|hide all|expand all(?: \| collapse all)?|collapse all|help and support|powered by ?live search|(?:microsoft )?knowledge base(?: article)?|view products that this article applies to|system tip(?: ?this article applies to a different operating system\b.*)?|this article has been archived\. it is offered.*|this article contents? is microsoft copyrighted material|(?:©|\(c\))[\s\d©-]{0,20}microsoft corporation\b.*|terms(?: of use)?(?: \|)?|of use \||trademarks|share via|notice: this website is an unofficial microsoft knowledge base\b.*|microsoft kb archive\/\d{5,8}|from betaarchive wiki|not helpful somewhat helpful helpful)\.?$/i,
  glued:
    /On This Page|System Tip|S(?:UMMARY|YMPTOMS|TATUS)|INTRODUCTION|MORE INFORMATION|CAUSE|RESOLUTION|WORKAROUND|REFERENCES|APPLIES TO|Prerequisites?|Restart (?:requirements?|information)|Removal information|(?:Hotfix|Update|Update rollup|Rollup|Security update) replacement information|(?:Update rollup|Rollup|Update|Hotfix|Service pack|Cumulative update|File|Registry|Installation|Security update) information|Issues that (?:the|this) (?:[a-z]+ ){1,4}(?:fixes|resolves)|(?:List of )?[Ii]ssues that are (?:fixed|resolved)|Known issues/g,
  headLine: /^article id\s*:\s*\d{5,8}\b.{0,80}?\brevision\s*:\s*\d{1,3}(?:\.\d{1,3})?(?=\s+\S)/i,
  openers: [
    'The',
    'This',
    'These',
    'To',
    'How',
    'When',
    'You',
    'For',
    'If',
    'Note',
    'Before',
    'After',
    'Additionally',
    'Also',
    'In',
    'On',
    'From',
    'By',
    'It',
    'We',
    'Step',
    'Or',
    'Because',
    'However',
    'Therefore',
    'There',
    'A',
    'An',
    'Your',
    'What',
    'Why',
    'Where',
    'All',
    'Make',
    'Description',
    'Important',
    'Warning',
  ],
  connectives: [
    'a',
    'an',
    'the',
    'of',
    'to',
    'for',
    'in',
    'on',
    'and',
    'or',
    'with',
    'by',
    'from',
    'at',
    'then',
    'that',
    'which',
    'click',
    'expand',
    'new',
    'is',
    'are',
    'was',
    'may',
    'be',
    'all',
    'into',
    'as',
    'my',
    'initialize',
    'core',
    'microsoft',
    'run',
    'select',
    'type',
    'named',
    'called',
    'service',
  ],
  step: /^step \d+\b/i,
  kinds: [
    ['bulletin', /\bMS\d{2}-\d{3}\b.{0,200}\bbulletin|security bulletin/i],
    [
      'update-rollup',
      /\b(?:update rollup|hotfix rollup|rollup package|update-rollup|(?:monthly|quality|security only|security and quality) rollup)\b/i,
    ],
    ['cumulative-update', /\bcumulative update\b|\bOS Builds? \d/i],
    ['security-update', /\bsecurity update\b|\bMS\d{2}-\d{3}\b/i],
    [
      'service-pack',
      /^(?:description|releases?|list|overview|information|availability|contents|features)\b.{0,200}(?<!\b(?:pre|post)-)\bservice pack \d/i,
    ],
    ['hotfix', /\bhotfix\b/i],
  ],
  ownKinds: [
    ['update-rollup', /\bthis update rollup\b/i],
    ['cumulative-update', /\bthis cumulative update\b/i],
    ['security-update', /\bthis security update\b/i],
    ['hotfix', /\bthis hotfix\b/i],
  ],
  replacedColumn:
    /^(?:security )?(?:bulletins?|updates?) (?:\w+ )?(?:replaced|superseded)\b|^(?:replaced|superseded) (?:bulletins?|updates?)/i,
  replacedCell: /^(?:replaced|superseded)$/i,
  fixColumns: [
    [
      'reference',
      /^(?:bug|vsts|issue|tfs|sql)?\s*(?:reference|bug(?: number| id)?|number|id)$|bug\s+(?:reference|number|id)/i,
    ],
    ['kb', /^(?:kb|knowledge base|article|kb article)(?:\s*(?:article|number|id|no\.?))*$/i],
    ['component', /component/i],
    ['area', /area|category/i],
    ['text', /description|title|fix|issue|problem|resolution|summary/i],
  ],
  phrases: {
    introducesFixes:
      /\b(?:fix(?:es|ed)?|fixes for|resolv(?:es?|ed|ing)|address(?:es|ed)?|correct(?:s|ed)?|improv(?:es|ed|ements)?)\b.{0,80}\bfollowing (?:[\w-]+ ){0,4}?(?:issues?|problems?|bugs?|symptoms?|vulnerabilit(?:y|ies)|errors?|items)\b|\b(?:fixe[sd]|resolve[sd]|addresse[sd]|correct(?:s|ed))\b.{0,80}\bfollowing (?:[\w-]+ ){0,4}?articles?\b|\b(?:following|these) (?:[\w-]+ ){0,4}?(?:issues?|problems?|bugs?|fixes|hotfixes)\b.{0,120}\b(?:fixed|resolved|corrected|addressed|included)\b|\b(?:issues?|problems?|bugs?)\b.{0,80}\b(?:fix(?:es|ed)|resolve[sd]|correct(?:s|ed)|address(?:es|ed))\b.{0,160}(?::|\bfollowing\b)|\b(?:includes?|contains?)\b.{0,40}\bfollowing (?:[\w-]+ ){0,3}?(?:fixes|hotfixes)\b|^issues? (?:that (?:is|are) )?fixed/i,
    introducesIncluded:
      /\b(?:previously (?:released|documented)|hotfixes|updates|articles)\b.{0,200}\bincluded\b|\bincluded\b.{0,200}\b(?:hotfixes|knowledge base articles)\b/i,
    introducesDetails:
      /\b(?:following|these|this) (?:[\w-]+ ){0,4}?(?:improvements?|features?|enhancements?|scenarios?|errors?|(?:error )?messages?|events?|entry|entries|steps|codes?|commands?|values?|settings?|options?|methods?|conditions?|information|log|example)\b|\bresembl(?:es|e|ing) the following\b|\bfor example\b/i,
    fixedIn:
      /\b(?:fixed|resolved|corrected|addressed|included|available) (?:first )?in (?:one of )?(?:the )?(?:following|these)\b|\bnot (?:fixed|resolved|corrected)\b/i,
    describedIn:
      /\b(?:following|see the|see) (?:[\w-]+ ){0,4}?articles?\b|\b(?:described|documented|detailed|discussed) in\b|\bfor more information, (?:see|click|go)\b|(?:^|[.;:(] )see \S/i,
    issueHeading: /^(?:issue|problem|symptom|fix|bug)\s*(?:#|no\.?)?\s*\d{1,3}\b\s*[:.–-]?\s*/i,
    featureHeading:
      /^(?:new )?(?:features?|improvements?|enhancements?)(?: \d+| (?:that are )?(?:included )?in this [\w ]{2,30})?\s*:?$/i,
    removesProblem:
      /^(?:this|the) (?:[\w-]+ ){0,4}?(?:update|patch|fix|hotfix)\b (?:also )?(?:eliminates|removes) (?:\S+ ){0,6}?vulnerabilit(?:y|ies)\b/i,
    tellsHow: /\bvulnerabilit(?:y|ies)\b.{0,60}?\bby \w+ing\b/i,
    fixesProblem:
      /^(?:(?:also|additionally), )?(?:it (?:also )?|(?:this|the) (?:[\w-]+ ){0,6}?(?:update|hotfix|fix|patch|rollup|package|release|service pack|CU|version|bulletin)\b.{0,60}? )(?:fixes|resolves|addresses|corrects)\b (?:also )?(?:[\w-]+,? ){0,8}?(?:issues?|problems?|bugs?|vulnerabilit(?:y|ies)|defects?|crash(?:es)?|errors?)\b/i,
    offersUpdate:
      /\b(?:update|hotfix|fix|patch) (?:to|that) (?:resolve|fix|correct|addresse?)(?:e?s)? (?:this|the) (?:issue|problem)\b.{0,60}\bis (?:now )?available\b|\bfollowing (?:hotfix|update|patch) to (?:resolve|fix|correct) (?:this|the) (?:issue|problem)\b/i,
    introducesTools:
      /\b(?:includes?|contains?|provides?|comes? with) (?:also )?(?:the )?(?:following |these )?(?:[\w-]+ ){0,3}?tools?\s*[:.]?$/i,
    introducesSteps: /\bfollow(?:ing)? (?:these |the )?(?:following )?steps\b|\bfollow these steps\b/i,
    introducesMethods:
      /^to (?:manually )?(?:install|apply|deploy)\b.{0,120}\buse\b.{0,60}\bmethods?\b[^.:]{0,60}[.:]$/i,
    introducesInstallation:
      /\b(?:to|how to) (?:manually )?(?:install|apply|deploy)\b.{0,120}\b(?:steps?|procedures?|instructions)\b|\b(?:steps?|procedures?|instructions)\b.{0,60}\bto (?:manually )?(?:install|apply|deploy)\b/i,
    cumulative:
      /\b(?:is|are) (?:a )?cumulative\b|\bcontains? all (?:of )?the (?:hot)?fixes that (?:were|are) (?:included|contained|released) (?:with|in) (?:the )?(?:previous|earlier)\b/i,
    notCumulative: /\b(?:is|are) not (?:a )?cumulative\b/i,
    everyOne: /\b(?:each|every)\b/i,
    itself:
      /\b(?:this|these|it)\b|\b(?:the|each|every) (?:(?!previous|earlier|other|later|latest|newer|following|original|existing|old)[\w.-]+ ){0,4}?(?:update|hotfix|fix|rollup|package|patch|release|download|CU|service pack|version)\b/i,
    update:
      /\b(?:update|hotfix|fix|rollup|package|patch|bulletin|service pack|release|KB ?\d{5,8}|MS\d{2}-\d{3}|CU ?\d+|RU ?\d+|article)\w*\b/i,
    replacementScope:
      /\bon (?:computers|servers|systems) that (?:are )?run(?:ning)? ([^.,;]{1,200})|^(?:for|on) ([^,]{1,100}),|\bon ((?:all )?(?:supported )?[^.,;:]{1,100})[.:]?$/i,
    label:
      /\b((?:update rollup|cumulative update|rollup|service pack|hotfix rollup)(?: package)?|CU|RU|UR|SP)\s?#?(\d{1,3})\b/gi,
    labelList:
      /\b((?:update )?rollups|cumulative updates)\s+(\d{1,3}(?:(?:,\s*|,?\s+(?:and|or|&)\s+)\d{1,3}){1,20})\b/i,
    labelRange:
      /\b(update rollup|cumulative update|rollup|CU|RU|UR)s?\s?(\d{1,3})\s*(?:-|–|through|to)\s*(?:update rollup|cumulative update|rollup|CU|RU|UR)?\s?(\d{1,3})\b/i,
    forProduct:
      /\bfor (?:the )?([^,;:]*?[\p{Lu}\d][^,;:]*?)(?=$|[,;:]|\.(?:\s|$)| (?:in which|that|which|replaces|supersedes|and later)\b)/u,
    replaces: /\b(?:replaces?|supersedes?|supercedes?|is a replacement for|takes the place of)\b/i,
    replacesNone:
      /\b(?:does not|doesn['’]t|do not|don['’]t|did not) (?:replace|supersede|supercede)\b|\bno (?:[\w-]+ ){0,5}(?:is|are|was|were) (?:replaced|superseded)\b|\b(?:replaces|supersedes) (?:no|none|nothing)\b|\b(?:no|not a) (?:\w+ )?replacement\b/i,
    replacedBy:
      /\b(?:is|are|was|were|been|being) (?:not )?(?:\w+ly )?(?:replaced|superseded|superce{1,2}ded)(?: (?:by|with)\b|\.?$)|^(?:replaced|superseded) by\b/i,
    includes:
      /\b(?:includes?|contains?|incorporates?)\b.{0,200}\b(?:fix(?:es)?|hotfix(?:es)?|updates?|changes|rollup)\b.{0,200}\b(?:included|contained|described|documented|released|in|from|of)\b|\b(?:includes?|contains?|incorporates?)\b.{0,60}\b(?:fix(?:es)?|hotfix(?:es)?|updates?|rollups?|patch(?:es)?)\s+(?:KB|Q|MS)?\d/i,
    containsAll:
      /\b(?:includes?|contains?|incorporates?)\b.{0,120}\ball\b.{0,200}\b(?:previous(?:ly)?|earlier|prior|(?:issued|released|made) since)\b/i,
    not: /\b(?:not|never|none|no)\b|n['’]t\b/i,
    except: /\bexcept\b|\bother than\b|\bwith the exception of\b|\bbut not\b/i,
    since: /\b(?:released|issued|published|available|developed|created) since\b/i,
    description: /\b(?:that|which|in|on|for|of|from|with|to)\b/i,
    later: /\b(?:newer|latest|later|updated|most (?:current|recent)|replacement|replac(?:es|ed)|supersed(?:es|ed))\b/i,
    previously: /\bprevious(?:ly)?\b|\bearlier\b/i,
    pointer:
      /\bfor (?:more|additional|further|related) information\b|\bclick the (?:following )?article numbers?\b|^see the following\b/i,
    includesVerb: /\b(?:includes?|contains?|incorporates?)\b/i,
    containsAllVerb: /\b(?:includes?|contains?|incorporates?)\b/i,
    restartStatement:
      /\b(?:restart|reboot).{0,160}\b(?:installation|updates?|hotfix(?:es)?|fix|patch|package|rollup|service pack|setup|install it|apply it)\b|\b(?:installation|updates?|hotfix(?:es)?|fix|patch|package|rollup|service pack|setup|install it|apply it)\b.{0,160}\b(?:restart|reboot)/i,
    restartBare: /\b(?:restart|reboot)/i,
    beforeInstalling:
      /^(?:before (?:you )?(?:install|apply)(?:ing)?\b[^,]{0,160}, (?:you must|make sure|first)|(?:additionally, |in order )?to (?:install|apply|use) (?:this|the)\b[^,]{0,160}, (?:you|your computer|the computer|computers|servers) (?:must|need to|have to|has to) (?:first |already )?(?:have|be|install|apply))\b|\bthis (?:[\w-]+ ){0,3}?(?:hotfix|update|fix|patch|rollup|package|service pack|release) requires\b|\bthese (?:[\w-]+ ){0,3}?(?:hotfixes|updates|fixes|patches|packages) require\b|^all updates for .{1,160}? require\b|^(?:if [^,]{1,160}, )?you must (?:first )?(?:have|install|apply|be running)\b.{0,200}\bbefore (?:you )?(?:install|apply)|\bfor (?:environments|computers|servers|systems) that\b.{0,160}\binstalled the following\b/i,
    beforeInstallingTail: /(?<=\S)\s+before (?:you )?(?:install|apply)(?:ing)?\b.*$/i,
    beforeInstallingLead:
      /^all updates for .{1,160}? require (?:the )?|^(?:additionally,\s+)?(?:before (?:you )?(?:install|apply)(?:ing)?|(?:in order )?to (?:install|apply|use))\b[^,]{0,200},\s*(?:you must (?:first |already )?have (?=\p{Lu}[\p{L}\d.+#-]*(?: \p{Lu}[\p{L}\d.+#-]*){0,5},? version ))?/iu,
    downloadLink:
      /\s{0,4}[-\u2013\u2014:]\s{0,4}(?:download (?:the|this) (?:update|package|patch)\b[^.]{0,20}|(?:review|see) the FAQ\b[^.]{0,120})$/i,
    appliesTo:
      /^[_*]*(?:applies to|original product version|the information in this article applies to|product\(s\)|affected (?:software|components)(?: versions)?)[\s_*]*:[\s_*]*(?:&nbsp;)?\s*/i,
    notAffected: /^(?:non-?|not |un)affected (?:software|products|components)\b/i,
    takesAway: /^(?:remove|uninstall)\b/i,
    introducesProducts:
      /\bappl(?:y|ies) to the following (?:[\w-]+ ){0,4}?(?:products|(?:operating )?systems|versions|editions|platforms|software)\b[^.:]{0,60}:$/i,
    restartScopes: [
      /^(?:if|when|where)\s+((?:[^,(]|\([^)]{0,200}\))+),/i,
      /\b(?:if|unless|on (?:computers|servers) (?:that|where))\s+([^.,]+)/i,
    ],
    but: /\bbut\b|\bhowever\b,?/i,
    and: /, ?(?:and )?| and (?:the )?/i,
    article: /^(?:(?:the|all|any|each|these|those|following)\s+){1,4}/i,
    serviceWord: / services?$/i,
    restartRequired:
      /\b(?:must|have to|has to|need to|needs to|should|required to|requires?|is required|are required|is needed|is necessary)\b/i,
    restartNotRequired:
      /\b(?:(?:do|does|did|will) not|don['’]t|doesn['’]t|is not|isn['’]t|are not|not|no|without)\b.{0,120}\b(?:restart|reboot|require|necessary)|\b(?:restart|reboot)\w*\b.{0,60}\b(?:not|isn['’]t|never) (?:be )?(?:required|needed|necessary)/i,
    restartMaybe:
      /\b(?:may|might|could)\b.{0,120}\b(?:restart|reboot)|\b(?:restart|reboot).{0,80}\b(?:may|might|could) (?:not )?be (?:required|needed|necessary)\b|\b(?:prompted?|asked|recommend(?:s|ed)?)\b.{0,120}\b(?:restart|reboot)|\bin some cases\b/i,
    restartComputer:
      /\breboot|\brestart(?:s|ed|ing)?\s+(?:of\s+)?(?:(?:the|your|any|each|all|every|this|affected|that|client|server|target|local|site)\s+){0,4}(?:computers?|servers?|systems?|machines?|devices?|pcs?|workstations?|operating system|windows(?=\s*(?:[.,;]|$|(?:after|when|before|to|if)\b)))\b(?!\s+(?:services?|instances?|agents?|hosts?|roles?|components?))|\b(?:the|your|a|any|each|this|affected|no|all) (?:[\w-]+ )?(?:computers?|systems?|servers?|machines?|devices?)\b.{0,80}\brestart|\b(?:computer|system|machine|server) restart|\brestart (?:is|isn['’]t|was|may|might|will|could|required|not)\b|\b(?:requires?|requiring|need|needs|without|no|any) (?:an? )?(?:\w+ )?restart\b(?! of)/i,
    restartLabel: /^\W{0,3}(?:restart|reboot)(?: required| requirement| needed| information)?\??\s*:\s*(?=\S)/i,
    restartCommand: /^(?:(?:shut down|stop|then|quit|exit|close)\b.{0,60}\band )?(?:then )?(?:restart|reboot)\b/i,
    serviceRestart:
      /\brestarts?(?:ed|ing)? (?:of )?(?:the |all |any |each )?(?:[\w.()/-]+ ){0,6}?(?:services?|instances?|agents?|applications?|console|program|process(?:es)?|pool|components?)\b|\bservices?\b.{0,60}\brestart|\bsite reset\b/i,
    uponInstalling:
      /^(?:you (?:have )?)?(?:install|appl)(?:y|ied|ed|ing)? (?:this|the)\b(?!.*\b(?:on|with|by|to|using)\b)|^(?:this|the) (?:[\w-]+ ){0,3}(?:is|has been) (?:installed|applied)/i,
    yes: /^\W*(?:yes|required)\b/i,
    no: /^\W*(?:no|none|not required|not applicable)\W*$/i,
    restartService:
      /\brestart(?:s|ed|ing)?\b(?: of)? (?:the )?((?!computer|your|server\b|system|machine|any)[^.;]{0,200}?)(?: services?)?(?:$|[.;]| (?:after|before|when|to|on|in|if|by|once|for)\b)/i,
    prerequisite:
      /\b(?:must|needs?|needed|requires?|required|have to|has to|should|recommends?|recommended|make sure|ensure)\b|(?:^|, )(?:apply|install)\b/i,
    noPrerequisite:
      /\b(?:no|none|there are no)\b.{0,120}\bprerequisites?\b|\bprerequisites? (?:are|is) not\b|\bnot (?:have|require|need)\b.{0,60}\b(?:prerequisites?|any)\b|\b(?:does|do) not require\b|^none\.?$/i,
    or: /\bor\b/i,
    orLater: /\bor (?:a )?(?:later|higher|newer)\b|\band (?:later|higher)\b/i,
    person:
      /\b(?:administrators?|sysadmin|sign(?:ed)? in|log(?:ged)? (?:on|in)|permissions?|rights|members? of|back(?:ed)? up|close|exit|disk space|user account)\b/i,
    installed: /\b(?:running|installed|install|apply|applied)\b/i,
    installedOn:
      /\binstalled (?:in|on) (?!addition|order|(?:the|your|a|any|this) (?:computer|server|system)\b(?! (?:that|where|which)))([^;]{1,200}?)\.?$/i,
    prerequisiteLead: /^\W{0,4}pre-?requisites?\s*:\s*\S/i,
    servicePackFor: /\bservice pack (\d+[a-z]?)(?:\s*\(SP ?\d[a-z]?\))? for (?:the )?$/i,
    earlierFiles:
      /\b(?:attributes|versions?)\b.{0,40}\bor (?:earlier|older)\b.{0,80}\b(?:following|listed|table|below)\b|\bfollowing\b.{0,60}\b(?:attributes|versions?)\b.{0,24}\bor (?:earlier|older)\b/i,
    pointedAbout:
      /\bfor (?:more|additional|further) information about (?:the )?([^,.;]{1,30}(?:[.][^,.; ][^,.;]{0,30}){0,3}), (?:see|click)\b/i,
    requiredUpdates:
      /^the following (?:[\w-]+ ){0,2}?(?:updates?|hotfix(?:es)?|rollups?|packages?) (?:is|are|must be) (?:required|needed|installed)\b(?: (?:for|on|by) (\w[^.:]{0,200}?))?[.:]?$/i,
    followingUpdates:
      /\b(?:following|below) (?:[\w-]+ ){0,2}?(?:updates?|hotfix(?:es)?|rollups?|packages?|fix(?:es)?|service packs?)[.:]?$/i,
    oneOf: /\b(?:one|any|either|at least one) of (?:the|these)\b|\bone or more of\b/i,
    inAddition: /\bin addition\b|\bas well as\b|\b(?:together|along) with\b/i,
    versionNumber: /\b(?:version|build)\s+(\d+(?:\.\d+)*)/i,
    prerequisiteScope:
      /\b(?:on|to) (all (?:the )?(?:servers?|computers?)\b[^.;]*|(?:each|every) (?:server|computer)\b[^.;]*|(?:servers?|computers?) (?:that|where|on which)\b[^.;]*)/i,
    servicePack: /\bservice pack (\d+[a-z]?)\b|\bSP ?(\d+[a-z]?)\b/i,
    released: /\b(?:dated|released(?: on)?|published(?: on)?)\b[\s:*_]*(?:on )?/gi,
    releaseField:
      /^[\W_]*(?:(?:original )?release date|released|issued|date published|publication date|published|(?:originally )?posted)\b[\s*_]*:[\s*_\u00a0]*/i,
    initialRelease: /:\s*(?:initial|first|original) (?:\w+ )?release\b/i,
    reviewed:
      /\b(?:last (?:review(?:ed)?|modified|updated|revised)|review(?:ed)? (?:date|on))\b\s*:?|(?:^|\|)[\W_]{0,8}updated\b[\s*_]*:/i,
    revision:
      /\brevision\s*:\s*([0-9]{1,3}(?:\.[0-9]{1,3})?)\b|\b(?:published|updated)\b.{0,60}?\bversion\s*:\s*([0-9]{1,3}\.[0-9]{1,3})\b|^[\W_]{0,4}version:[\s*_]*([0-9]{1,2}\.[0-9])\s*$/i,
    whether: /^\W{0,4}whether\b/i,
    includesFollowing:
      /\b(?:fixes|hotfixes|updates|changes)\b.{0,60}\b(?:from|in|of)\b (?:the )?following (?:[\w-]+ ){0,3}?(?:updates?|rollups?|packages?|hotfix(?:es)?|service packs?)\s*:$/i,
    announces:
      /^microsoft has released (?:an? |the )?(?:[\w-]+ ){0,4}?(?:update|rollup|hotfix|package|service pack)\b/i,
    introducesContents:
      /\bthis article (?:describes|contains|discusses|includes|covers|provides|lists)\b.{0,60}\bfollowing (?:[\w-]+ ){0,3}?(?:items|information|topics|things)\b[^.]{0,100}[:.]?$/i,
    restartNext: /,\s*(?:and\s+)?(?=(?:then\s+)?(?:restart|reboot)\b)/i,
    note: /^(?:note|notes|important|warning|caution|tip)\b[:\s]?/i,
    ordinal:
      /\b((?:update rollup|cumulative update(?: package)?|hotfix rollup(?: package)?|rollup|service pack)\s+#?(\d{1,3})(?!\d))(?:\s*\([^)]{1,12}\))?(?:,?\s+(?:for|to|in|of)\s+(?:the\s+)?([^.;:]*(?:\.\d[^.;:]*)*))?/i,
    introducesItself: /\b(?:this|describes|introduc)|^microsoft has released\b/i,
    releasedWith:
      /\b(?:fix|hotfix|change|correction|feature)(?:es|s)?\b.{0,60}\b(?:was|were|is|are|has been|have been) (?:first |originally |also )?(?:released|included|introduced|shipped|made available) (?:in|with)\b/i,
    productEnd: / (?:is|are|that|which|was|has|issues?|problems?)\b.*$/i,
    productBefore:
      /(?:^.*\bdescribes (?:the )?(?=\p{Lu}[^:;()]*? (?:issues|problems) that are )|^.*\b(?:of|for|in|to) (?:the )?|^)((?:Microsoft )?\p{Lu}[^:;()]*?)\s*$/u,
    afterwards:
      /\b(?:after|when|while|if|before|until) (?:you|installing|applying|the|a|an)\b|\bhow to\b|^(?:fix|bug|prb|kb)\d*:/i,
    cumulativeTitle: /\bcumulative\b(?= (?:security )?(?:update|patch|hotfix|rollup|package)\b)/i,
    withdrawn:
      /\b(?:has (?:now |since )?been|was|is) (?:withdrawn|recalled|pulled|retracted|expired|removed from (?:the )?(?:microsoft |windows )*(?:download center|update|update catalog|catalog|server update services|wsus|distribution|web ?site))\b|\bis no longer (?:available|offered|distributed)\b/i,
    withdraws: /\bmicrosoft (?:has |have )?(?:withdrawn|withdrew|recalled|pulled|retracted)\b/i,
    withdrawnTitle: /^\W*(?:withdrawn|recalled)\b|[[(](?:withdrawn|recalled|removed|expired|no longer available)[\])]/i,
    offersHotfix:
      /\bsupported (?:hotfix|fix|feature)\b|\bversions? of this (?:hotfix|fix|patch)\b|\b(?:apply|install|obtain|download)(?:ed|ing)?\b.{0,40}\b(?:this|the) (?:hotfix|fix)\b|\bthis (?:hotfix|fix) (?:should|has|supersedes|installs|replaces|requires|may receive|is intended|is available|does|doesn['’]t|updates|contains|includes)\b|\bthis patch (?:should|has|installs|replaces|requires|can be installed)\b|\binitial hotfix release\b/i,
    nothingKnown:
      /^(?:there are|we are|microsoft is)\b.*\b(?:no|not)\b.*\b(?:known|aware)\b|^there (?:is|are) (?:currently )?no workarounds?\b|^(?:we|microsoft) ha(?:ve|s) not (?:\w+ )?(?:identified|found) any\b|^none\b/i,
    aboutVulnerability: /^(?:mitigating factors|workarounds?|faqs?|frequently asked)\b/i,
    introducesWorkarounds: /^(?:microsoft|we) ha(?:s|ve) tested the following workarounds?\b|^workaround refers to\b/i,
    workaroundImpact: /^(?:impact|effects?) of (?:the |this )?workaround\b/i,
    numberField:
      /(?:^\W{0,6}(?:article(?: number)?|document|kb(?: article)?)|(?:^|[\s_*(])(?:article id|(?:original )?kb (?:article )?number|psn id|pss id(?: number)?))\s*[:_*]{1,4}[\s\u00a0_*]*(?:&nbsp;\s*)?(?:kb\s?)?(q?\d{5,8})\b/i,
    titleNumber:
      /\b(?:update|hotfix|rollup|patch|package|fix)\s+(?:KB\s?)?(\d{6,8})(?=\s+(?:is (?:now )?available|for)\b)|\bsecurity advisory\s+\(?(\d{6,8})\)?/i,
    previouslyPublished: /\bpreviously published under (Q\d{5,8})\b/i,
  },
};
