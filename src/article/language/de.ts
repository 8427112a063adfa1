import type { Words } from './words.js';

/** German. */
export const german: Words = {
  tag: 'de',
  frequent: ['der', 'die', 'das', 'und', 'nicht', 'sie', 'für', 'dieses', 'werden', 'auf', 'mit', 'wird', 'eine'],
  months: {
    jan: 1,
    januar: 1,
    jänner: 1,
    feb: 2,
    februar: 2,
    mär: 3,
    mrz: 3,
    märz: 3,
    apr: 4,
    april: 4,
    mai: 5,
    jun: 6,
    juni: 6,
    jul: 7,
    juli: 7,
    aug: 8,
    august: 8,
    sep: 9,
    sept: 9,
    september: 9,
    okt: 10,
    oktober: 10,
    nov: 11,
    november: 11,
    dez: 12,
    dezember: 12,
  },
  monthFirst: false,
  columns: [
    ['name', ['dateiname', 'datei', 'dateien', 'name', 'name der datei', 'dateinamen']],
    ['version', ['dateiversion', 'version', 'versionsnummer', 'produktversion', 'version der datei', 'build']],
    [
      'size',
      [
        'dateigröße',
        'größe',
        'dateigrösse',
        'grösse',
        'größe (bytes)',
        'dateigröße (bytes)',
        'größe in bytes',
        'bytes',
      ],
    ],
    ['date', ['datum', 'dateidatum', 'datum (utc)', 'änderungsdatum', 'geändert', 'geändert am']],
    ['time', ['uhrzeit', 'zeit', 'uhrzeit (utc)', 'zeit (utc)', 'dateizeit']],
    ['platform', ['plattform', 'plattformen', 'prozessor', 'cpu', 'architektur']],
    ['servicePack', ['sp-anforderung', 'service pack', 'service pack-anforderung', 'sp', 'sp-ebene', 'sp-stufe']],
    ['serviceBranch', ['service branch', 'dienstbereich', 'dienstzweig', 'servicezweig', 'wartungszweig', 'zweig']],
    ['folder', ['ordner', 'pfad', 'verzeichnis', 'speicherort', 'ort', 'installationspfad']],
    ['locale', ['sprache', 'gebietsschema', 'sprachversion']],
    ['hash', ['sha1-hash', 'sha256-hash', 'md5-hash', 'hash', 'hashwert', 'dateihash', 'prüfsumme']],
  ],
  notApplicable: [
    'nicht zutreffend',
    'nicht anwendbar',
    'nicht verfügbar',
    'nicht vorhanden',
    'entfällt',
    'keine',
    'keiner',
    'keines',
    'keine version',
    'ohne version',
    'k. a',
    'k.a',
    'n/v',
    'n. v',
  ],
  utc: /\b(?:koordinierte weltzeit|weltzeit|universal time coordinate|coordinated universal time|utc|gmt)/i,
  sections: [
    [
      'fixes',
      /^(?:(?:behobene|gelöste|korrigierte) (?:probleme|fehler)\b.*|(?:probleme|fehler), die (?:durch|mit|in) .* (?:behoben|gelöst|korrigiert) (?:werden|wurden|sind)|liste der (?:fehlerbehebungen|behobenen .*|hotfixes.*)|(?:enthaltene )?fehlerbehebungen\b.*|(?:verbesserungen und )?(?:fixes|hotfixes), die .*|durch (?:dieses|das|den|diesen) .* behobene probleme)$/,
    ],
    [
      'knownIssues',
      /^(?:bekannte(?:s)? (?:probleme?|einschränkungen)\b(?:[^.]|\.(?!\s))*|vorsichtsmaßnahmen|warnhinweise|weitere informationen über bekannte probleme)$/,
    ],
    ['workaround', /^(?:problemumgehung(?:en)?|abhilfe|umgehungslösung(?:en)?)\b.*$/],
    [
      'prerequisites',
      /^(?:voraussetzung(?:en)?(?: (?:für|zur) .*)?|anforderungen|systemanforderungen|installationsvoraussetzungen|installationsplattform(?:en)?|plattform(?:en)? für die installation|erforderliche komponenten)$/,
    ],
    [
      'restart',
      /^(?:neustart(?:anforderung(?:en)?|informationen|bedingungen)?(?: erforderlich\??)?|neu starten|erforderlicher neustart|informationen zum neustart|anforderungen? (?:für|zum) (?:den |einen )?neustart)$/,
    ],
    [
      'replacement',
      /^(?:(?:ersetzte|abgelöste) (?:sicherheits-?)?(?:updates?|bulletins?|hotfix(?:es)?|patch(?:es)?)|(?:ersetzung|ersetzen) (?:von|der|des) .*|(?:informationen|angaben) (?:zum ersetzen|zur ersetzung|zu ersetzten) .*|welche (?:sicherheits)?updates ersetzt (?:diese|dieses) .*|(?:hotfix|update|paket|datei)-?(?:ersetzung|ersatz)\b.*|(?:hotfix-|update-)?ersetzungsinformationen|dieses update ersetzt)$/,
    ],
    [
      'files',
      /^(?:datei(?:informationen|attribute|liste|angaben|manifest)\b.*|informationen (?:zu den|zu|über die) dateien|hotfix-dateiinformationen|(?:enthaltene|aktualisierte|geänderte) dateien\b.*)$/,
    ],
    [
      'installation',
      /^(?:(?:installation|installieren|installationsanweisungen|installationsinformationen|bereitstellung|setup)\b.*|informationen zur (?:installation|bereitstellung)|so (?:installieren|erhalten und installieren) sie .*|so (?:erhalten|beziehen) sie (?:dieses|das|diesen|den) .*)$/,
    ],
    [
      'removal',
      /^(?:(?:deinstallation|deinstallieren|entfernung|entfernen)\b.*|deinstallationsinformationen|informationen (?:zur (?:deinstallation|entfernung)|zum (?:entfernen|deinstallieren))\b.*|so (?:entfernen|deinstallieren) sie .*)$/,
    ],
    [
      'registry',
      /^(?:(?:informationen zur )?registrierung(?:sinformationen|seinstellungen|sschlüssel|sänderungen)?|(?:überprüfung|überprüfen) (?:des|der) registrierungsschlüssels?)$/,
    ],
    [
      'references',
      /^(?:informationsquellen|verweise|referenzen|siehe auch|weitere ressourcen|verwandte (?:links|artikel))$/,
    ],
    [
      'appliesTo',
      /^(?:gilt für|betrifft|die informationen in diesem artikel beziehen sich auf|dieser artikel bezieht sich auf|betroffene (?:software|produkte|komponenten))$/,
    ],
    [
      'more',
      /^(?:(?:update rollup|rollup|update|hotfix|service pack|sicherheitsupdate)[- ]?informationen|informationen zu(?:m|r)? (?:diesem )?(?:update rollup|rollup|hotfix|update|service pack)|häufig gestellte fragen(?: \(faqs?\))?|weitere informationen|zusätzliche informationen|allgemeine informationen)$/,
    ],
    ['symptoms', /^(?:symptome?|problembeschreibung|problem)$/],
    ['cause', /^ursachen?$/],
    ['resolution', /^(?:lösung|fehlerbehebung|abhilfe)(?: .*)?$/],
    ['status', /^status$/],
    [
      'summary',
      /^(?:zusammenfassung|kurzzusammenfassung|einführung|überblick|übersicht|(?:informationen )?über dieses (?:update|hotfix))$/,
    ],
  ],
  foot: /^(?:zusätzliche suchbegriffe\s*:|keywords\s*:|schlüsselwörter\s*:|copyright (?:\(c\) )?microsoft corporation)/i,
  chrome:
    /^(?:(?:diese )?(?:tabelle|abbildung) (?:minimieren|maximieren|vergrößern|reduzieren|erweitern|ausblenden|einblenden)(?:(?:diese )?(?:tabelle|abbildung) (?:minimieren|maximieren|vergrößern|reduzieren|erweitern|ausblenden|einblenden))?|zum (?:seiten)?anfang|nach oben|auf dieser seite|(?:exportieren \(\d+\) )?drucken(?: alle erweitern)?|alle erweitern|alles (?:ein|aus)blenden|alles erweitern(?: \| alles schließen)?|seitenanfang|(?:microsoft )?knowledge base|wissensdatenbank|detailpage-mss-kb|freigeben über|hilfe und support|(?:sprache auswählen ?){1,3}|produkte anzeigen, auf die sich dieser artikel bezieht)\.?$/i,
  glued:
    /Auf dieser Seite|Zusammenfassung|ZUSAMMENFASSUNG|Einführung|EINFÜHRUNG|Problembeschreibung|Ursache|Lösung|Weitere Informationen|WEITERE INFORMATIONEN|Voraussetzungen|Neustartanforderung(?:en)?|Neustart erforderlich|(?:Hotfix|Update|Dateii|Registrierungs|Service Pack-I)nformationen|Informationen (?:zum|zur|zu ersetzten) [A-Z][A-Za-z-]+|Deinstallation(?:sinformationen)?|Bekannte Probleme/g,
  headLine: /^artikel-?id\s*:\s*\d{5,8}\b.{0,80}?\b(?:version|revision)\s*:\s*\d{1,3}(?:\.\d{1,3})?(?=\s+\S)/i,
  openers: [
    'Der',
    'Die',
    'Das',
    'Dieser',
    'Diese',
    'Dieses',
    'Um',
    'Wenn',
    'Sie',
    'Für',
    'Hinweis',
    'Bevor',
    'Nachdem',
    'Nach',
    'Vor',
    'Außerdem',
    'Auch',
    'In',
    'Im',
    'Auf',
    'Von',
    'Durch',
    'Es',
    'Wir',
    'Schritt',
    'Oder',
    'Da',
    'Weil',
    'Jedoch',
    'Daher',
    'Ein',
    'Eine',
    'Alle',
    'Beschreibung',
    'Wichtig',
    'Warnung',
    'Weitere',
    'Klicken',
    'Beachten',
  ],
  connectives: [
    'der',
    'die',
    'das',
    'den',
    'dem',
    'des',
    'ein',
    'eine',
    'einen',
    'einem',
    'einer',
    'von',
    'vom',
    'zu',
    'zum',
    'zur',
    'für',
    'in',
    'im',
    'auf',
    'und',
    'oder',
    'mit',
    'durch',
    'aus',
    'bei',
    'dann',
    'dass',
    'ist',
    'sind',
    'wird',
    'werden',
    'alle',
    'als',
    'microsoft',
    'klicken',
    'neue',
  ],
  step: /^schritt \d+\b/i,
  kinds: [
    [
      'bulletin',
      /\bMS\d{2}-\d{3}\b.{0,200}bulletin|bulletin\b.{0,200}\bMS\d{2}-\d{3}\b|security bulletin|sicherheitsbulletin/i,
    ],
    ['update-rollup', /\b(?:update-? ?rollup|hotfix-? ?rollup|rollup-? ?paket)/i],
    ['cumulative-update', /\bkumulatives? update/i],
    ['security-update', /\bsicherheits-?update|\bMS\d{2}-\d{3}\b/i],
    [
      'service-pack',
      /\b(?:beschreibung|liste|übersicht|informationen|verfügbar|version)\w{0,20}\b.{0,200}\bservice pack \d|^(?:microsoft )?[\w .]+service pack \d+(?: \(sp\d\))?$/i,
    ],
    ['hotfix', /\bhotfix/i],
  ],
  ownKinds: [
    ['update-rollup', /\bdieses update-? ?rollup/i],
    ['cumulative-update', /\bdieses kumulative update\b/i],
    ['security-update', /\bdieses sicherheitsupdate\b/i],
    ['hotfix', /\bdieser hotfix\b/i],
  ],
  replacedColumn:
    /^(?:sicherheits)?(?:bulletins?|updates?),? (?:die|das) durch dieses (?:sicherheits)?update ersetzt|^ersetzte(?:s)? (?:sicherheits)?(?:bulletins?|updates?)/i,
  replacedCell: /^ersetzt$/i,
  fixColumns: [
    ['reference', /^(?:fehler|bug|vsts|tfs|problem)?-?\s*(?:referenz|nummer|id|nr\.?)$|fehler(?:nummer|-id)/i],
    ['kb', /^(?:kb|knowledge base|artikel|kb-artikel|knowledge base-artikel)(?:[\s-]*(?:artikel|nummer|id|nr\.?))*$/i],
    ['component', /komponente/i],
    ['area', /bereich|kategorie/i],
    ['text', /beschreibung|titel|problem|behebung|lösung|zusammenfassung/i],
  ],
  phrases: {
    introducesFixes:
      /(?:\b(?:behebt|behoben|löst|gelöst|korrigiert|beseitigt)\b[^.]{0,200}(?:probleme?|fehler|symptome?)\b|(?:probleme?|fehler)\b[^.]{0,200}\b(?:behoben|gelöst|korrigiert|beseitigt)\b)[^.]{0,200}(?::|\.)?$/i,
    introducesIncluded:
      /\b(?:zuvor|bereits|früher) (?:veröffentlicht|dokumentiert)\w*\b[^.]{0,200}\benthalten\b|\benthalten\w*\b[^.]{0,200}\b(?:hotfixes|knowledge base-artikel)\b/i,
    introducesTools:
      /\b(?:enthält|umfasst|beinhaltet|bietet)\b[^.]{0,200}\b(?:tools?|programme|dienstprogramme|werkzeuge)\b[^.]{0,200}:?$/i,
    introducesSteps: /\bgehen sie (?:dazu )?(?:folgendermaßen|wie folgt) vor\b|\b(?:die )?folgende(?:n)? schritte\b/i,
    cumulative: /\b(?:ist|sind) (?:ein(?:e)? )?kumulativ/i,
    notCumulative: /\b(?:ist|sind) (?:nicht|kein(?:e)?) kumulativ/i,
    update:
      /(?:update|hotfix|fix|rollup|paket|patch|bulletin|service pack|aktualisierung|KB ?\d{5,8}|MS\d{2}-\d{3}|\bCU ?\d|\bRU ?\d|artikel)/i,
    replacementScope:
      /\bauf (?:computern|servern|systemen)[^.;]{0,40}\b(?:unter|mit) ([^.,;]+?)(?= ausgeführt|$|[.,;])/i,
    label:
      /\b((?:update-? ?rollup|hotfix-? ?rollup|kumulatives? update|rollup|service pack)(?:-?paket)?|CU|RU|UR|SP)\s?#?(\d{1,3})\b/gi,
    labelRange: /\b(CU|RU|UR)\s?(\d{1,3})\s*(?:-|–|bis)\s*(?:CU|RU|UR)?\s?(\d{1,3})\b/i,
    forProduct:
      /\bfür (?:die |das |den )?([^,;:]{0,160}?[\p{Lu}\d][^,;:]{0,160}?)(?=$|[,;:]|\.(?:\s|$)| (?:in der|der|die|das|ersetzt|enthalten|und höher)\b)/u,
    replaces: /\bersetz(?:t|en)\b/i,
    replacesNone:
      /\bersetz(?:t|en) (?:kein|nicht)|\b(?:wird|werden|wurden?) kein(?:e|en)?\b[^.]{0,100}\bersetzt\b|\bkeine? [^.]{1,80}\b(?:wird|werden|wurden?)\b[^.]{0,60}\bersetzt\b/i,
    replacedBy:
      /\b(?:wurden?|wird|werden|ist)\b[^.,]{0,60}?\bdurch\b(?=[^.,]{0,200}\bersetzt\b(?! werden))|\bersetzt durch\b|\bwurden?\b[^.,]{0,60}?\b(?:von|durch)\b(?=[^.,]{0,200}\b(?:abgelöst|ersetzt)\b(?! werden))/i,
    includes:
      /\b(?:enthält|umfasst|beinhaltet)\b[^.]{0,200}(?:fix(?:es)?|fehlerkorrekturen|fehlerbehebungen|hotfix(?:es)?|updates?|änderungen|rollups?)\b[^.]{0,200}\b(?:enthalten|veröffentlicht|beschrieben|in|im|aus|von)\b/i,
    containsAll:
      /\b(?:enthält|umfasst|beinhaltet)\b[^.]{0,200}\balle\b[^.]{0,200}\b(?:vorherig|früher|zuvor|bisherig|vorangegangen)/i,
    pointer:
      /\bweitere informationen\b[^.]{0,200}\b(?:finden sie|klicken sie|erhalten sie)\b|\bklicken sie auf die folgende(?:n)? artikelnummern?\b/i,
    includesVerb: /\b(?:enthält|umfasst|beinhaltet)\b/i,
    containsAllVerb: /\b(?:enthält|umfasst|beinhaltet)\b/i,
    restartStatement:
      /\b(?:computer|server|system|rechner)s?\b[^.]{0,120}\bneu (?:zu )?(?:ge)?start\w*\b[^.]{0,120}\b(?:nachdem|installier|anwend|installation)|\bnach (?:der )?(?:installation|anwendung)\b[^.]{0,120}\bneu (?:zu )?(?:ge)?start|\bneustart\b[^.]{0,120}\b(?:computers?|servers?|systems?)\b[^.]{0,80}\b(?:erforderlich|notwendig|installation)/i,
    restartBare: /\bneustart|\bneu (?:zu )?(?:ge)?start/i,
    beforeInstalling:
      /^(?:bevor sie [^,]{1,160}(?:installieren|anwenden)[^,]{0,60}, müssen|um [^,]{1,160}(?:installieren|anwenden)[^,]{0,60}, (?:müssen|muss)|(?:vor|für) der (?:installation|anwendung)\b[^.]{1,160}\b(?:müssen|muss)|diese[rs]? (?:[\w-]*update|patch|hotfix|rollup|paket) (?:erfordert|benötigt)\b(?![^.]*neustart))\b/i,
    beforeInstallingTail: /(?<=\S),?\s+bevor Sie\b.*$/i,
    beforeInstallingLead: /^(?:bevor sie|um)\b[^,]{1,200},\s*/i,
    downloadLink:
      /\s{0,4}[-\u2013\u2014:]\s{0,4}(?:(?:das )?update herunterladen|download des updates|laden sie das update herunter)[^.]{0,20}$/i,
    appliesTo:
      /^[_*]*(?:gilt für|betrifft|ursprüngliche produktversion|die informationen in diesem artikel beziehen sich auf(?: die folgenden produkte)?|dieser artikel bezieht sich auf|produkt\(e\)|betroffene (?:software|komponenten))[\s_*]*:[\s_*]*(?:&nbsp;)?\s*/i,
    notAffected: /^nicht betroffene (?:software|produkte|komponenten)\b/i,
    takesAway: /^(?:entfernen|deinstallieren) sie\b/i,
    introducesProducts:
      /\b(?:betrifft|betreffen|gilt für|gelten für|bezieht sich auf) (?:die )?folgenden? (?:[\p{L}-]+ ){0,3}?(?:produkte|betriebssysteme|versionen|editionen|plattformen|software)(?!\p{L})[^.:]{0,60}:$/iu,
    restartScopes: [/^(?:wenn|falls)\s+([^,]+),/i, /\b(?:wenn|falls|auf computern, (?:die|auf denen))\s+([^.,]+)/i],
    but: /\bjedoch\b,?|\baber\b|\ballerdings\b/i,
    and: /, ?(?:und )?| (?:und|sowie) (?:(?:den|die|das|der) )?/i,
    article: /^(?:den|die|das|der|alle|diese|folgenden?)\s+/i,
    serviceWord: /[ -]dienste?$/i,
    restartRequired:
      /\b(?:müssen|muss)\b[^.]{0,160}\bneu\s?(?:zu )?(?:ge)?start|(?<!nach dem |beim )\bneustart\b[^.]{0,120}\b(?:erforderlich|notwendig|benötigt)|\berforder(?:t|n)\b[^.]{0,80}\bneustart|\bstarten sie\b[^.]{0,160}\bneu\b/i,
    restartNotRequired:
      /\bkein(?:en|e|er)? (?:neustart|erneuter start)|\bnicht neu\s?(?:zu )?(?:ge)?start|\bneustart\b[^.]{0,80}\bnicht (?:erforderlich|notwendig|nötig)|\bohne neustart\b|\bneu starten\b[^.]{0,40}\bnicht erforderlich/i,
    restartMaybe:
      /\b(?:möglicherweise|eventuell|unter umständen|gegebenenfalls|kann|könnten?|in einigen fällen)\b[^.]{0,160}\b(?:neustart|neu\s?(?:zu )?(?:ge)?start)|\b(?:neustart|neu gestartet)\b[^.]{0,100}\b(?:möglicherweise|eventuell|unter umständen|gegebenenfalls)\b/i,
    restartComputer: /\b(?:computers?|servers?|systems?|rechners?|windows|geräts?|neustart)\b/i,
    restartService:
      /\bstarten sie (?:(?:den|die|das|alle) )?((?!computer|server\b|system|rechner|ihren)[^.;]{1,200}?)(?:[\s-]+dienste?)? neu\b/i,
    prerequisite:
      /\b(?:müssen|muss|erfordert|erforderlich|benötigt|benötigen|vorausgesetzt|voraussetzung|installiert sein|verfügen)\b/i,
    noPrerequisite:
      /\bkein(?:e|en|er)?\b[^.]{0,80}\b(?:voraussetzung(?:en)?|erforderlich)\b|\bvoraussetzungen\b[^.]{0,60}\bnicht\b|^keine\.?$/i,
    or: /\boder\b/i,
    orLater:
      /\b(?:oder|und) (?:höher|neuer|später)|\boder (?:eine |ein )?(?:höhere|neuere|spätere|aktuellere)[snr]?\b|\bbzw\. höher/i,
    versionNumber: /\b(?:version|build)\s+(\d+(?:\.\d+)*)/i,
    prerequisiteScope:
      /\bauf ((?:allen|jedem) (?:server|computer)n?\b[^.;]*|(?:servern?|computern?),? (?:auf denen|die|der|auf dem)\b[^.;]*)/i,
    servicePack: /\bservice pack (\d+[a-z]?)\b|\bSP ?(\d+[a-z]?)\b/i,
    released:
      /\b(?:veröffentlicht(?: am)?|veröffentlichungsdatum|erscheinungsdatum|erstveröffentlichung|datum der veröffentlichung|freigegeben am)\b[\s:*_]*(?:am )?/gi,
    reviewed:
      /(?:\b(?:aktualisiert(?: am)?|letzte (?:aktualisierung|überarbeitung|änderung)|zuletzt (?:geändert|überarbeitet|aktualisiert)(?: am)?|geändert am)|\büberarbeitet(?: am)?)\b\s*:?/i,
    revision: /(?:(?:^|\b\d{4}[\s|]+)version:?\s*|[\s|]version:\s*|(?:^|[\s|])revision\s*:?\s*)(\d{1,3}\.\d{1,3})\s*$/i,
    whether: /^\W{0,4}ob\b/i,
    includesFollowing:
      /\b(?:fixes|hotfixes|korrekturen|updates|änderungen)\b.{0,60}\b(?:aus|in|von)\b (?:den |dem |der )?folgende[nm]? (?:[\w-]+ ){0,2}?(?:update-?rollups?|updates?|rollups?|hotfix(?:es)?|pakete[ns]?)\s*:$/i,
    announces:
      /^microsoft hat (?:ein(?:en?)? |das |den )?(?:[\w-]+ ){0,4}?(?:update|rollup|hotfix|paket|updaterollup)\b/i,
    introducesContents:
      /\b(?:in diesem artikel|dieser artikel)\b.{0,80}\bfolgenden? (?:\w+ ){0,3}?(?:informationen|punkte|themen|elemente)\b[^.]{0,100}[:.]?$/i,
    restartNext: /,\s*(?:und\s+)?(?=(?:starten sie)\b)/i,
    note: /^(?:hinweis|hinweise|wichtig|warnung|achtung|vorsicht|tipp|anmerkung)\b[:\s]?/i,
    ordinal:
      /\b((?:update-? ?rollup|hotfix-? ?rollup|kumulatives? update(?:-?paket)?|rollup|service pack)\s+#?(\d{1,3}))(?:\s*\([^)]{1,12}\))?(?:,?\s+(?:für|zu|in|von)\s+(?:(?:das|die|den|der)\s+)?([^.;:]*(?:\.\d[^.;:]*)*))?/i,
    introducesItself: /\b(?:dieser|dieses|diese|beschreibt|beschrieben)\b/i,
    releasedWith:
      /\b(?:fix(?:es)?|hotfix(?:es)?|korrektur\w*|änderung\w*|update)\b.{0,60}\b(?:wurde|wird|ist)\b.{0,40}\b(?:in|mit)\b.{0,120}\b(?:veröffentlicht|bereitgestellt|enthalten|eingeführt)\b/i,
    productEnd: / (?:ist|sind|wird|wurde|die|das|der|hat)\b.*$/i,
    offersHotfix: /\b(?:unterstützter (?:hotfix|fix)|dieser hotfix|diesen hotfix)\b/i,
    nothingKnown:
      /^(?:es (?:gibt|sind|liegen)|uns sind|microsoft sind)\b[^.]{0,120}\bkeine?\b|^keine(?=\W*$|[^.]{0,60}\b(?:bekannt|problem))|^für diese[nrs]? [^.]{1,60} gibt es (?:[a-zä]{1,12} )?keine\b|^(?:microsoft hat|wir haben)\b[^.]{0,60}\bkeine (?:problemumgehung|umgehung)/i,
    aboutVulnerability: /^(?:schadensbegrenzend|problemumgehung|häufig gestellt)/i,
    introducesWorkarounds:
      /^microsoft hat (?:die|diese) folgenden problemumgehungen getestet\b|^der begriff \W?problemumgehung\b/i,
    workaroundImpact: /^auswirkung(?:en)? (?:der|dieser) problemumgehung\b/i,
    numberField:
      /(?:^|[\s_*(])(?:artikel-?id|artikelnummer|artikel|id des artikels|ursprüngliche kb-?nummer|kb(?:-artikel)?(?:-?nummer)?|psn-?id)\s*[:_*]{1,4}[\s\u00a0_*]*(?:&nbsp;\s*)?(?:kb\s?)?(q?\d{5,8})\b/i,
    previouslyPublished: /\bzuvor (?:veröffentlicht unter|unter) (Q\d{5,7})\b/i,
    itself:
      /\b(?:diese[smnr]?|dies|es)\b|\b(?:das|der|die) (?:[\w-]+ ){0,2}?[\w-]*(?:update|hotfix|fix|rollup|paket|patch|bulletin)\b/i,
    releaseField:
      /^[\W_]*(?:veröffentlichungsdatum|veröffentlicht(?: am)?|erscheinungsdatum|erstveröffentlichung|datum der veröffentlichung)[\s*_]*:[\s*_\u00a0]*/i,
    initialRelease: /:\s*(?:erste|ursprüngliche) (?:\w+ )?veröffentlichung/i,
    productBefore: /(?:^.*\b(?:von|für|in|zu) (?:(?:das|die|den|der|dem) )?|^)((?:Microsoft )?\p{Lu}[^:;()]*?)\s*$/u,
    afterwards:
      /\bnach (?:der|dem) (?:installation|installieren|anwenden)\b|\b(?:wenn|nachdem|sobald) sie\b|^(?:fix|bug|prb)\d*:/i,
    cumulativeTitle: /\bkumulative[sn]?\b(?= (?:sicherheits)?(?:update|patch|hotfix|rollup|paket))/i,
    withdrawn:
      /\b(?:wurde|ist)\b.{0,60}\b(?:zurückgezogen|zurückgerufen|(?:download ?center|windows update|katalog) entfernt)\b|\bist nicht mehr (?:verfügbar|erhältlich)\b/i,
    withdraws: /\bmicrosoft hat\b(?=.{0,160}\b(?:zurückgezogen|zurückgerufen)\b)/i,
    withdrawnTitle: /^\W*zurückgezogen\b|[[(](?:zurückgezogen|zurückgerufen|nicht mehr verfügbar)[\])]/i,
    not: /\bnicht\b|\bkein/i,
    except: /\baußer\b|\bmit ausnahme\b|\bausgenommen\b/i,
    since: /\bseit (?:der|dem|die)\b/i,
    description: /\b(?:die|das|der|in|auf|von|aus|mit|zu)\b|\bfür\b/i,
    later: /\b(?:neuer(?:e[sn]?|em)?|neueste[sn]?|aktuell(?:e[sn]?|ste[sn]?)|ersatz|ersetzt)\b/i,
    previously: /\b(?:früher|vorherig|bereits veröffentlicht|zuvor)/i,
    person:
      /\b(?:administrator\w*|anmelden|angemeldet|berechtigung\w*|rechte|mitglied|sichern|sicherung|schließen|speicherplatz|benutzerkonto)\b/i,
    installed: /\b(?:ausführen|ausgeführt|installiert|installieren|anwenden)\b/i,
    installedOn: /\b(?:unter|auf) ((?:[^.;]|\.(?=\d)){1,200}?) installiert\b/i,
    inAddition: /\bzusätzlich\b|\bsowie\b|\bzusammen mit\b/i,
    earlierFiles: /\b(?:datei)?attribut\w*\b.{0,40}\boder (?:früher|älter)\w*\b/i,
    pointedAbout:
      /\bweitere informationen (?:zu|zum|zur|über) (?:dem |das |die |den )?([^,;]{1,80}?)(?:,| finden sie)/i,
    requiredUpdates:
      /^(?:die |das |der )?folgende[ns]? (?:[\wäöü-]+ ){0,2}?(?:updates?|hotfix(?:es)?|rollups?|pakete?) (?:ist|sind) (?:(?:für|auf|bei) ([^.:]{1,200}?) )?erforderlich[.:]?$/i,
    followingUpdates: /\bfolgende[ns]? (?:[\wäöü-]+ ){0,2}?(?:updates?|hotfix(?:es)?|rollups?|pakete?)\b.{0,40}[.:]?$/i,
    restartCommand: /^starten sie\b.{0,80}\bneu\b/i,
    serviceRestart: /\b(?:dienst(?:e|es)?|instanz|anwendung|konsole|prozess)\b/i,
    uponInstalling: /^sie (?:dieses|das|den|diesen)\b.{0,80}\b(?:installieren|anwenden|installiert|angewendet)\b/i,
    yes: /^\W*ja\b/i,
    no: /^\W*(?:nein|keiner?|nicht erforderlich)\W*$/i,
    introducesDetails:
      /\bfolgende[nrs]? (?:[\wäöüß-]+ ){0,4}?(?:szenari\w*|fehler\w*|meldung\w*|schritte?n?|befehl\w*|werte?|einstellung\w*|option\w*|bedingung\w*)\b|\bzum beispiel\b/i,
    fixedIn:
      /\b(?:behoben|korrigiert|enthalten) in\b|\bin (?:den )?folgenden\b.{0,80}\b(?:behoben|korrigiert|enthalten)\b/i,
    describedIn:
      /\b(?:folgende[nrs]? |siehe )(?:[\wäöüß-]+ ){0,3}?artikel\b|\bbeschrieben in\b|\bist in .{1,80} beschrieben\b/i,
    issueHeading: /^(?:problem|fehler|symptom)\s*(?:#|nr\.?)?\s*\d{1,3}\b\s*[:.–-]?\s*/i,
    removesProblem:
      /^(?:diese[rs]?|das|der)\b.{0,60}?\b(?:schließt|entfernt)\b.{0,60}?\bsicherheits(?:lücke|anfälligkeit)/i,
    tellsHow: /\bsicherheitsanfälligkeit(?:en)?(?:, indem\b| durch )/i,
    fixesProblem:
      /^(?:diese[rs]?|das|der)\b.{0,80}?\b(?:behebt|korrigiert|löst|beseitigt)\b.{0,80}?\b(?:problem\w*|fehler\w*|sicherheitsanfälligkeit\w*|sicherheitsrisik\w*|sicherheitslücke\w*)/i,
    offersUpdate: /\b(?:update|hotfix|fix|patch)\b.{0,60}\bproblem\w*\b.{0,40}\b(?:verfügbar|erhältlich)\b/i,
    introducesMethods:
      /^(?:um\b.{0,120}\bzu (?:installieren|anzuwenden)|zum installieren)\b.{0,120}\bmethoden?\b[^.:]{0,60}[.:]$/i,
    introducesInstallation:
      /\bum\b.{0,120}\b(?:installieren|anzuwenden|anwenden)\b.{0,120}\bschritte\b|\bschritte\b.{0,80}\b(?:installation|installieren)\b/i,
    everyOne: /\bjede[sr]?\b/i,
    prerequisiteLead: /^\W{0,4}voraussetzung(?:en)?\s*:\s*\S/i,
    servicePackFor: /\bservice pack (\d+[a-z]?)(?:\s*\(SP ?\d[a-z]?\))? für (?:das |den |die )?$/i,
    titleNumber:
      /\b(?:update|hotfix|rollup|patch|paket)\s+(?:KB\s?)?(\d{6,8})(?=\s+(?:ist verfügbar|für)\b)|\bsicherheitsempfehlung\s+\(?(\d{6,8})\)?/i,
    featureHeading: /^(?:neue )?(?:features?|funktion(?:en)?|verbesserung(?:en)?)(?: \d+)?\s*:?$/i,
    labelList:
      /\b((?:update-? ?)?rollups|kumulative updates)\s+(\d{1,3}(?:(?:,\s*|,?\s+(?:und|oder|&)\s+)\d{1,3}){1,20})\b/i,
    restartLabel: /^\W{0,3}neustart(?: erforderlich)?\??\s*:\s*(?=\S)/i,
    oneOf: /\beine[sr]? der (?:folgenden\b)?|\beines oder mehrere der\b/i,
  },
};
