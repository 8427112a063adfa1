import type { Words } from './words.js';

/** Italian. */
export const italian: Words = {
  tag: 'it',
  frequent: ['il', 'che', 'della', 'questo', 'nel', 'gli', 'delle', 'sono', 'alla', 'dei', 'non', 'è', 'dell'],
  months: {
    gen: 1,
    gennaio: 1,
    feb: 2,
    febbraio: 2,
    mar: 3,
    marzo: 3,
    apr: 4,
    aprile: 4,
    mag: 5,
    maggio: 5,
    giu: 6,
    giugno: 6,
    lug: 7,
    luglio: 7,
    ago: 8,
    agosto: 8,
    set: 9,
    sett: 9,
    settembre: 9,
    ott: 10,
    ottobre: 10,
    nov: 11,
    novembre: 11,
    dic: 12,
    dicembre: 12,
  },
  monthFirst: false,
  columns: [
    ['name', ['nome file', 'nome del file', 'nome di file', 'file', 'nome', 'nomefile']],
    ['version', ['versione file', 'versione', 'versione del file', 'versione di file', 'numero versione', 'build']],
    [
      'size',
      [
        'dimensione',
        'dimensioni',
        'dimensione file',
        'dimensioni file',
        'dimensioni del file',
        'dimensione del file',
        'dimensione (byte)',
        'dimensioni (byte)',
        'byte',
      ],
    ],
    ['date', ['data', 'data file', 'data (utc)', 'data modifica', 'ultima modifica']],
    ['time', ['ora', 'ora (utc)', 'ora file', 'orario']],
    ['platform', ['piattaforma', 'piattaforme', 'cpu', 'architettura', 'processore']],
    ['servicePack', ['requisito sp', 'requisiti sp', 'requisito service pack', 'service pack', 'sp', 'livello sp']],
    ['serviceBranch', ['service branch', 'ramo di servizio', 'ramo del servizio', 'ramo servizio', 'ramo']],
    ['folder', ['cartella', 'percorso', 'directory', 'posizione', 'percorso di installazione']],
    ['locale', ['lingua', 'impostazioni locali']],
    ['hash', ['hash sha1', 'hash sha256', 'hash md5', 'hash', 'hash file', 'hash del file']],
  ],
  notApplicable: [
    'non applicabile',
    'non disponibile',
    'non disponibili',
    'nessuno',
    'nessuna',
    'nessuna versione',
    'senza versione',
    'n/d',
    'n.d',
    'n/a',
  ],
  utc: /\b(?:tempo universale coordinato|ora universale coordinata|coordinated universal time|utc|gmt)\b/i,
  sections: [
    [
      'fixes',
      /^(?:(?:problemi|errori|bug) (?:risolti|corretti|affrontati)\b.*|(?:elenco (?:delle |degli )?)?(?:correzioni|aggiornamenti rapidi)(?: inclus[ei].*| contenut[ei].*| nel.*)?|miglioramenti e correzioni\b.*|(?:problemi|errori) che .* (?:risolve|corregge)|problemi risolti da .*)$/,
    ],
    ['knownIssues', /^(?:problemi (?:noti|conosciuti)\b(?:[^.]|\.(?!\s))*|avvertenze|avvertimenti|limitazioni note)$/],
    ['workaround', /^(?:soluzion[ei] (?:alternativ[ae]|temporane[ae])|workaround)\b.*$/],
    [
      'prerequisites',
      /^(?:prerequisiti?(?: (?:per|di) .*)?|requisiti|requisiti di sistema|requisiti (?:per|di) installazione|requisiti preliminari|piattaform[ae] per l['’]installazione)$/,
    ],
    [
      'restart',
      /^(?:(?:necessità|requisit[oi]|richiesta|richiesto|obbligo|informazioni) (?:di|per il|sul|del) riavvio|riavvio(?: (?:del (?:computer|sistema)|richiesto|necessario|obbligatorio))?\??|è richiesto il riavvio\??|necessario (?:il )?riavvio)$/,
    ],
    [
      'replacement',
      /^(?:aggiornamenti (?:per la (?:protezione|sicurezza) )?sostituiti|patch (?:sostituite|preesistenti|precedenti)|bollettini sostituiti\b.*|(?:informazioni (?:sulla|relative alla) )?sostituzione\b.*|quali aggiornamenti sostituisce .*|(?:hotfix|pacchetti|file) sostituit[io]|informazioni sulle sostituzioni)$/,
    ],
    [
      'files',
      /^(?:informazioni (?:sui|sul|relative ai|su(?:i)?) file\b.*|attributi (?:dei|del) file|elenco (?:dei )?file\b.*|file (?:inclusi|aggiornati|modificati|contenuti)\b.*|dettagli (?:dei |sui )?file)$/,
    ],
    [
      'installation',
      /^(?:informazioni (?:per|su|sul|relative a)(?: la|l| il|ll)?['’ ]?\s?(?:installazione|distribuzione|deployment)\b.*|installazione\b.*|come (?:installare|ottenere e installare|ottenere (?:questo|questa|il|la)) .*|come ottenere l['’].*|distribuzione\b.*|istruzioni (?:per|di) (?:l['’])?installazione)$/,
    ],
    [
      'removal',
      /^(?:informazioni (?:per|su|sulla)(?: la)? (?:rimozione|disinstallazione)\b.*|(?:rimozione|disinstallazione)\b.*|come (?:rimuovere|disinstallare) .*)$/,
    ],
    [
      'registry',
      /^(?:(?:informazioni (?:sul|relative al) |controllo (?:delle chiavi )?del |modifiche al |verifica (?:della chiave )?del |chiav[ei] del )registro(?: di sistema)?)$/,
    ],
    ['references', /^(?:riferimenti|vedere anche|altre risorse|collegamenti correlati|articoli correlati)$/],
    [
      'appliesTo',
      /^(?:si applica a|le informazioni (?:in|contenute in) questo articolo si (?:applicano|riferiscono) a|questo articolo si applica a|software interessat[oi]|componenti interessati|prodotti interessati)$/,
    ],
    [
      'more',
      /^(?:informazioni (?:sul|sulla|sull['’]|relative al) ?(?:hotfix|rollup|update rollup|aggiornamento (?:cumulativo|rapido))|domande frequenti|ulteriori informazioni|altre informazioni|informazioni generali|informazioni)$/,
    ],
    ['symptoms', /^(?:sintomi|sintomo|problema|descrizione del problema)$/],
    ['cause', /^(?:causa|cause)$/],
    ['resolution', /^(?:risoluzione|soluzione)(?: .*)?$/],
    ['status', /^(?:status|stato)$/],
    ['summary', /^(?:riepilogo|sommario|introduzione|panoramica|informazioni su questo (?:aggiornamento|hotfix))$/],
  ],
  foot: /^(?:parole chiave\s*:|keywords\s*:|copyright (?:\(c\) )?microsoft corporation)/i,
  chrome:
    /^(?:(?:riduci|espandi|comprimi|contrai) (?:questa |la )?(?:tabella|immagine)(?:(?:riduci|espandi|comprimi|contrai) (?:questa |la )?(?:tabella|immagine))?|torna all['’]inizio|inizio pagina|in questa pagina|stampa|condividi(?: tramite)?|mostra tutto|nascondi tutto)\.?$/i,
  glued:
    /In questa pagina|Sommario|SOMMARIO|Introduzione|INTRODUZIONE|Sintomi|SINTOMI|Cause|Risoluzione|RISOLUZIONE|Informazioni|INFORMAZIONI|Prerequisiti|Necessità di riavvio|Richiesta di riavvio|Requisiti di riavvio|Informazioni (?:sul(?:la)? |sui |sulle )(?:file|hotfix|rimozione|aggiornamento|sostituzione)[a-z ]{0,30}|Problemi noti/g,
  headLine:
    /^(?:id articolo|identificativo articolo)\s*:\s*\d{5,8}\b.{0,80}?\b(?:versione|revisione)\s*:\s*\d{1,3}(?:\.\d{1,3})?(?=\s+\S)/i,
  openers: [
    'Il',
    'La',
    'Lo',
    'I',
    'Gli',
    'Le',
    'Questo',
    'Questa',
    'Questi',
    'Queste',
    'Per',
    'Quando',
    'Se',
    'Nota',
    'Prima',
    'Dopo',
    'Inoltre',
    'Anche',
    'In',
    'Nel',
    'Nella',
    'Su',
    'Da',
    'Si',
    'Passaggio',
    'Oppure',
    'Poiché',
    'Tuttavia',
    'Pertanto',
    'Un',
    'Una',
    'Tutti',
    'Descrizione',
    'Importante',
    'Avviso',
    'Fare',
    'Non',
  ],
  connectives: [
    'il',
    'lo',
    'la',
    'i',
    'gli',
    'le',
    'l',
    'un',
    'una',
    'di',
    'del',
    'della',
    'dei',
    'delle',
    'degli',
    'dell',
    'a',
    'al',
    'alla',
    'da',
    'dal',
    'dalla',
    'in',
    'nel',
    'nella',
    'con',
    'su',
    'sul',
    'sulla',
    'per',
    'e',
    'o',
    'che',
    'è',
    'sono',
    'tutti',
    'come',
    'microsoft',
    'clic',
    'scegliere',
    'servizio',
  ],
  step: /^passaggio \d+\b|^passo \d+\b/i,
  kinds: [
    [
      'bulletin',
      /\bMS\d{2}-\d{3}\b.{0,200}\bbollettino|\bbollettino\b.{0,200}\bMS\d{2}-\d{3}\b|bollettino (?:microsoft )?sulla sicurezza|microsoft security bulletin/i,
    ],
    [
      'update-rollup',
      /\b(?:update rollup|hotfix rollup|rollup di (?:aggiornamenti|hotfix)|aggiornamento cumulativo \(rollup\)|pacchetto rollup)\b/i,
    ],
    [
      'security-update',
      /\baggiornamento (?:cumulativo )?(?:per la|della|di) (?:protezione|sicurezza)\b|\bMS\d{2}-\d{3}\b/i,
    ],
    ['cumulative-update', /\baggiornamento cumulativo\b|\bcumulative update\b/i],
    [
      'service-pack',
      /\b(?:descrizione|elenco|panoramica|informazioni|disponibil)\w{0,20}\b.{0,200}\bservice pack \d|^(?:microsoft )?[\w .]+service pack \d+(?: \(sp\d\))?$/i,
    ],
    ['hotfix', /\bhotfix\b|\b(?:aggiornamento|correzione) rapid[oa]\b/i],
  ],
  ownKinds: [
    ['update-rollup', /\bquesto (?:update rollup|rollup)\b/i],
    ['cumulative-update', /\bquesto aggiornamento cumulativo\b/i],
    ['security-update', /\bquesto aggiornamento (?:per la|della|di) (?:protezione|sicurezza)\b/i],
    ['hotfix', /\bquesto hotfix\b|\bquesta correzione rapida\b|\bquesto aggiornamento rapido\b/i],
  ],
  replacedColumn: /^(?:bollettini|aggiornamenti)(?: per la (?:protezione|sicurezza))? sostituit/i,
  replacedCell: /^sostituit[oaie]$/i,
  fixColumns: [
    ['reference', /^(?:riferimento|numero|id)?\s*(?:bug|errore|problema|vsts|tfs)?\s*(?:riferimento|numero|id)?$/i],
    [
      'kb',
      /^(?:articolo|numero|kb|knowledge base)(?:\s*(?:articolo|articoli|della|knowledge base|kb|numero|id|n\.?))*$/i,
    ],
    ['component', /componente/i],
    ['area', /area|categoria/i],
    ['text', /descrizione|titolo|correzione|problema|risoluzione|riepilogo/i],
  ],
  phrases: {
    introducesFixes:
      /(?:\b(?:risolve|risolvono|corregge|correggono|risolt[oiae]|corrett[oiae])\b[^.]{0,200}\b(?:problem[ai]|error[ei]|sintom[io])\b|\b(?:problem[ai]|error[ei])\b[^.]{0,200}\b(?:risolt[oiae]|corrett[oiae])\b)[^.]{0,200}(?::|\.)?$/i,
    introducesIncluded:
      /\b(?:precedentemente|già) (?:rilasciat|documentat|pubblicat)\w*\b[^.]{0,200}\binclus[oiae]\b|\binclus[oiae]\b[^.]{0,200}\b(?:hotfix|articoli della microsoft knowledge base)\b/i,
    introducesTools:
      /\b(?:include|contiene|fornisce|comprende)\b[^.]{0,200}\b(?:strumenti|strumento|utilità)\b[^.]{0,200}:?$/i,
    introducesSteps:
      /\battenersi alla (?:seguente )?procedura\b|\b(?:seguire|eseguire|effettuare) (?:i |questi |la )?(?:seguent[ei] )?(?:passaggi|procedura|operazioni)\b|\bprocedere come segue\b/i,
    cumulative:
      /\b(?:è|sono) (?:un )?(?:aggiornament[oi] )?cumulativ|(?<!\p{L})è (?:un )?(?:aggiornamento )?cumulativo/iu,
    notCumulative: /\bnon (?:è|sono) (?:un )?(?:aggiornament[oi] )?cumulativ/i,
    update:
      /\b(?:aggiornament[oi]|hotfix|fix|rollup|pacchett[oi]|patch|bollettin[oi]|service pack|correzion[ei]|KB ?\d{5,8}|MS\d{2}-\d{3}|CU ?\d+|RU ?\d+|articol[oi])/i,
    replacementScope:
      /\b(?:nei|sui|nel|sul) (?:computer|server|sistemi) (?:che eseguono|con|in cui è in esecuzione) ([^.,;]+)/i,
    label:
      /\b((?:update rollup|aggiornamento cumulativo|pacchetto cumulativo|rollup(?: di aggiornamenti)?|service pack|hotfix rollup)|CU|RU|UR|SP)\s?#?(\d{1,3})\b/gi,
    labelRange: /\b(CU|RU|UR)\s?(\d{1,3})\s*(?:-|–|fino a|a)\s*(?:CU|RU|UR)?\s?(\d{1,3})\b/i,
    forProduct:
      /\bper (?:il |la |lo )?([^,;:]{0,160}?[\p{Lu}\d][^,;:]{0,160}?)(?=$|[,;:]|\.(?:\s|$)| (?:in cui|che|sostituisce|e versioni successive)\b)/u,
    replaces: /\bsostituisc(?:e|ono)\b/i,
    replacesNone: /\bnon sostituisc(?:e|ono)\b|\bnessun[oa]? [^.]{0,80}\bsostituit[oaie]\b|\bsostituisce nessun/i,
    replacedBy: /\bsostituit[oaie] (?:da(?:l(?:la|l['’])?|i|gli)?|con)\b/i,
    includes:
      /\b(?:include|includono|contiene|comprende)\b[^.]{0,200}\b(?:fix|hotfix|aggiornament[oi]|correzion[ei]|modifiche|rollup)\b[^.]{0,200}\b(?:inclus[oiae]|contenut[oiae]|rilasciat[oiae]|in|del|della|dell|da|di)\b/i,
    containsAll:
      /\b(?:include|contiene|comprende)\b[^.]{0,200}\btutt[ie]\b[^.]{0,200}\b(?:precedent[ei]|precedentemente|finora)\b/i,
    pointer:
      /\bper (?:ulteriori|maggiori|altre) informazioni\b|\bfare clic sul numero dell['’]articolo\b|\bclic sui numeri degli articoli\b/i,
    includesVerb: /\b(?:include|includono|contiene|comprende)\b/i,
    containsAllVerb: /\b(?:include|contiene|comprende)\b/i,
    restartStatement:
      /\briavvi(?:are|o|ato|ati)\b[^.]{0,160}\b(?:computer|server|sistema)\b[^.]{0,160}\b(?:dopo|installazione|applicazione|applicat|installat)|\bdopo\b[^.]{0,160}\b(?:installazione|applicazione|applicat|installat)\w*\b[^.]{0,160}\briavvi/i,
    restartBare: /\briavvi/i,
    beforeInstalling:
      /^(?:prima di (?:installare|applicare)\b[^,]{1,160}, (?:è necessario|occorre|si deve|installare)|per (?:installare|applicare) (?:questo|questa|il|la|l['’])\b[^,]{1,160}, (?:è necessario|è richiest|occorre)|quest[oa] (?:aggiornamento|hotfix|pacchetto|correzione)(?: (?:per la|di) (?:protezione|sicurezza))? richiede\b)/i,
    beforeInstallingTail: /(?<=\S)\s+prima di (?:installare|applicare)\b.*$/i,
    beforeInstallingLead: /^(?:prima di|per) (?:installare|applicare)\b[^,]{1,200},\s*/i,
    downloadLink: /\s{0,4}[-\u2013\u2014:]\s{0,4}(?:download dell|scarica(?:re)? l)['’]aggiornamento[^.]{0,20}$/i,
    appliesTo:
      /^[_*]*(?:si applica a|versione originale del prodotto|le informazioni (?:in|contenute in) questo articolo si (?:applicano|riferiscono) a|prodott[oi](?: interessati)?|software interessat[oi]|componenti interessati)[\s_*]*:[\s_*]*(?:&nbsp;)?\s*/i,
    notAffected: /^(?:software|prodotti|componenti) non interessat[oi]\b/i,
    takesAway: /^(?:rimuovere|disinstallare)\b/i,
    introducesProducts:
      /\b(?:si applica|si applicano|riguarda|riguardano) (?:a[i]? |agli |alle |i |gli |le )?seguenti (?:prodotti|sistemi|versioni|edizioni|piattaforme)\b[^.:]{0,60}:$/i,
    restartScopes: [
      /(?:^|,\s+)(?:se|quando|qualora)\s+([^,]+),/i,
      /\b(?:se|qualora|nei computer (?:che|in cui))\s+([^.,]+)/i,
    ],
    but: /\bma\b|\btuttavia\b,?|\bperò\b/i,
    and: /, ?(?:e )?| e(?:d)? (?:(?:il|la|lo|i|gli|le) )?/i,
    article: /^(?:il|la|lo|i|gli|le|l['’]|tutti|i seguenti)\s*/i,
    serviceWord: / serviz(?:io|i)$/i,
    restartRequired:
      /(?:\bè necessario|\bè richiesto|è necessario|è richiesto|\boccorre|\bdeve|\bdevono|\bbisogna|\brichiede|\bsarà necessario)\b[^.]{0,160}\briavvi|\briavvio\b[^.]{0,80}(?:è |\b)(?:necessario|richiesto|obbligatorio)\b|\briavviare (?:il|la) (?:computer|sistema|server)\b/i,
    restartNotRequired:
      /\bnon (?:è|sarà|viene|risulta) (?:necessario|richiesto|obbligatorio)\b[^.]{0,120}\briavvi|\bnon (?:richiede|occorre|richiedono|bisogna)\b[^.]{0,120}\briavvi|\briavvio\b[^.]{0,80}\bnon (?:è|sarà|viene|risulta) (?:necessario|richiesto)|\bsenza riavvi|\bnessun riavvio\b/i,
    restartMaybe:
      /\b(?:potrebbe(?:ro)?|può|possono|è possibile che|in alcuni casi|a volte)[^.]{0,160}\briavvi|\briavvi\w*\b[^.]{0,100}\b(?:potrebbe|può) (?:essere|risultare) (?:necessario|richiesto)/i,
    restartComputer: /\b(?:computer|server|sistema|sistemi|windows|dispositivo|macchina|riavvio)\b/i,
    restartService:
      /\briavviare (?:il |i |la |lo |gli )?(?:seguent[ei] )?(?:serviz(?:io|i) )?((?!computer|server\b|sistema|proprio)[^.;]{1,200}?)(?=$|[.;]| (?:dopo|prima|quando|per|se)\b)/i,
    prerequisite:
      /(?:\b(?:richiede|richiedono|richiest[oaie]|necessari[oaie]|occorre|deve|devono|essere installat|è possibile installare)|è necessario)/i,
    noPrerequisite:
      /\b(?:nessun(?:o|a)?|non)\b[^.]{0,80}\bprerequisit[oi]\b|\bprerequisit[oi]\b[^.]{0,40}\bnon\b|^nessuno\.?$/i,
    or: / o /i,
    orLater: /\bo (?:versione |versioni )?(?:successiv[aeo]|superiore|superiori)\b|\be (?:versioni )?successive\b/i,
    versionNumber: /\b(?:versione|build)\s+(\d+(?:\.\d+)*)/i,
    prerequisiteScope:
      /\b(?:in|su) (tutti i (?:server|computer)\b[^.;]*|ogni (?:server|computer)\b[^.;]*|(?:server|computer) (?:che|in cui|su cui)\b[^.;]*)/i,
    servicePack: /\bservice pack (\d+[a-z]?)\b|\bSP ?(\d+[a-z]?)\b/i,
    released:
      /\b(?:data di (?:pubblicazione|rilascio)|pubblicat[oa](?: il)?|rilasciat[oa](?: il)?|pubblicazione)\b[\s:*_]*(?:il )?/gi,
    reviewed:
      /\b(?:data (?:dell['’])?ultim[ao] (?:modifica|revisione|aggiornamento)|ultim[ao] (?:modifica|revisione|aggiornamento)|aggiornamento(?=\s*:)|aggiornat[oa](?: il)?|data di aggiornamento|rivist[oa](?: il)?)\b\s*:?/i,
    revision:
      /(?:(?:^|\b\d{4}[\s|]+)versione:?\s*|[\s|]versione:\s*|(?:^|[\s|])revisione\s*:?\s*)(\d{1,3}\.\d{1,3})\s*$/i,
    whether: /^\W{0,4}se (?:è|sia|occorre) (?:necessario )?riavviare\b[^,]*$/i,
    includesFollowing:
      /\b(?:correzioni|hotfix|aggiornamenti|modifiche)\b.{0,60}\b(?:de[il]|dell[ae]|nel|nei|nelle)\b seguent[ei] (?:[\w-]+ ){0,3}?(?:aggiornament[oi]|rollup|hotfix|pacchett[oi])\b[^:]{0,30}:$/i,
    announces:
      /^microsoft ha rilasciato (?:un[ao']? ?|il |l['’])?(?:[\w-]+ ){0,4}?(?:aggiornamento|rollup|hotfix|pacchetto)\b/i,
    introducesContents:
      /\b(?:in questo articolo|questo articolo)\b.{0,80}\bseguenti (?:[\w-]+ ){0,3}?(?:informazioni|elementi|argomenti)\b[^.]{0,100}[:.]?$/i,
    restartNext: /,\s*(?:e\s+)?(?=riavviare\b)/i,
    note: /^(?:nota|note|importante|avviso|attenzione|avvertenza|suggerimento)\b[:\s]?/i,
    ordinal:
      /\b((?:update rollup|hotfix rollup|aggiornamento cumulativo|pacchetto cumulativo|rollup(?: di aggiornamenti)?|service pack)\s+#?(\d{1,3}))(?:\s*\([^)]{1,12}\))?(?:,?\s+(?:per|di|in|del)\s+(?:(?:il|la|lo)\s+)?([^.;:]*(?:\.\d[^.;:]*)*))?/i,
    introducesItself: /\b(?:questo|questa|quest|descrive|descritto)\b/i,
    releasedWith:
      /\b(?:correzion[ei]|hotfix|modific(?:a|he))\b.{0,60}\b(?:è stat[ao]|sono stat[ei]|è|sono)\b.{0,40}\b(?:rilasciat|pubblicat|inclus|introdott)[aoei]\b.{0,40}\b(?:in|con|nel|nell[ao'’])/i,
    productEnd: / (?:è|sono|che|è stato|ha)(?= |$).*$/i,
    offersHotfix:
      /\b(?:hotfix supportato|questo hotfix|correzione rapida supportata|aggiornamento rapido supportato)\b/i,
    nothingKnown:
      /^(?:non (?:esistono|vi sono|ci sono|sono noti)|attualmente non)\b|^(?:non (?:abbiamo|è stata|sono state)|microsoft non ha) (?:individuat|trovat|identificat)[oae]\b|^nessun[oa]?\b/i,
    aboutVulnerability: /^(?:fattori attenuanti|soluzion[ei] alternativ|domande )/i,
    introducesWorkarounds:
      /^microsoft ha verificato le (?:seguenti )?soluzioni alternative\b|^per soluzione alternativa si intende\b/i,
    workaroundImpact: /^(?:effett[oi]|conseguenz[ae]|impatto) (?:della|di questa) soluzione alternativa\b/i,
    numberField:
      /(?:^|[\s_*(])(?:id(?:entificativo)?(?: dell?['’ ]?)? ?articolo|numero (?:dell['’])?articolo|articolo|numero kb originale|kb(?: articolo)?|psn id)\s*[:_*]{1,4}[\s\u00a0_*]*(?:&nbsp;\s*)?(?:kb\s?)?(q?\d{5,8})\b/i,
    previouslyPublished:
      /\b(?:pubblicato in precedenza|precedentemente pubblicato) (?:con|come) (?:il numero |l['’]id )?(Q\d{5,7})\b/i,
    itself:
      /\b(?:quest[oaie]|esso|essa)\b|\bquest['’]|(?:\b(?:il|lo|la|gli|le|i) |\bl['’])(?:\S{1,30} ){0,2}?(?:aggiornament[oi]|hotfix|rollup|pacchett[oi]|patch|bollettin[oi])\b/i,
    releaseField:
      /^[\W_]*(?:data di (?:pubblicazione|rilascio)(?: originale)?|pubblicat[oa](?: il)?)[\s*_]*:[\s*_\u00a0]*/i,
    initialRelease: /:\s*(?:versione|pubblicazione|rilascio) (?:iniziale|originale)/i,
    productBefore: /(?:^.*\b(?:di|per|in) (?:(?:il|lo|la|i|gli|le) )?|^)((?:Microsoft )?\p{Lu}[^:;()]*?)\s*$/u,
    afterwards:
      /\bdopo (?:aver|avere|l['’]installazione)\b|\b(?:quando|se) si (?:install|applic)|^(?:fix|bug|prb)\d*:/i,
    cumulativeTitle: /\b(?:cumulativ[oa]|complessiv[oa])\b/i,
    withdrawn:
      /(?<!\p{L})è (?:stat[oa] )?(?:ritirat[oa]|revocat[oa]|rimoss[oa] dall['’]area download)(?![\p{L}])|\bnon è più disponibile\b/iu,
    withdraws: /\bmicrosoft ha (?:ritirato|revocato)\b/i,
    withdrawnTitle: /^\W*ritirat[oa]\b|[[(](?:ritirat[oa]|non più disponibile)[\])]/i,
    not: /\bnon\b|\bmai\b/i,
    except: /\btranne\b|\bad eccezione\b|\beccetto\b|\bsalvo\b/i,
    since: /\b(?:dopo|dalla|dal|successivamente alla) (?:la |il )?(?:pubblicazione|rilascio|distribuzione|uscita)\b/i,
    description: /\b(?:che|in|nel|nella|di|del|della|per|da|dal|con)\b/i,
    later: /\b(?:più recente|successiv[oa]|nuov[oa]|ultim[oa]|sostituisce)\b/i,
    previously: /\bprecedent(?:e|i|emente)\b/i,
    person:
      /\b(?:amministrator\w*|accedere|accesso come|autorizzazion\w*|diritti|membro|backup|chiudere|spazio su disco|account utente)\b/i,
    installed: /\b(?:esegu\w+|installat\w+|installare|applicare|applicat\w+)\b/i,
    installedOn: /\binstallat[oaie] (?:in|su) ((?:[^.;]|\.(?=\d)){1,200})/i,
    inAddition: /\binoltre\b|\bnonché\b|\binsieme a\b/i,
    earlierFiles: /\battributi\b.{0,60}\bo (?:precedenti|anteriori)\b/i,
    pointedAbout:
      /\bper (?:ulteriori|maggiori) informazioni (?:sull?[ao]?|sull['’]|su) ?([^,;]{1,80}?), (?:vedere|fare clic|consultare)\b/i,
    requiredUpdates:
      /^(?:il|i|gli|l['’])? ?seguent[ei] (?:aggiornament[oi]|hotfix|pacchett[oi]) (?:è|sono) (?:necessari[oi]|richiest[oi])(?: (?:per|su) ([^.:]{1,200}?))?[.:]?$/i,
    followingUpdates:
      /\b(?:seguent[ei] (?:aggiornament[oi]|hotfix|pacchett[oi])|(?:aggiornament[oi]|pacchett[oi]) seguent[ei])[.:]?$/i,
    restartCommand: /^riavviare\b/i,
    serviceRestart: /\b(?:serviz(?:io|i)|istanza|applicazione|console|processo)\b/i,
    uponInstalling: /^(?:si )?(?:install|applic)\w+ (?:quest[oa]|l['’]|il|la)/i,
    yes: /^\W*(?:sì(?!\p{L})|si\W*$)/iu,
    no: /^\W*(?:no|nessun[oa]|non richiesto)\W*$/i,
    introducesDetails:
      /\bseguent[ei] (?:\S{1,30} ){0,3}?(?:scenar[io]+|error[ei]|messagg[io]+|event[oi]|passaggi|comand[oi]|valor[ei]|opzion[ei]|condizion[ei])\b|\bad esempio\b/i,
    fixedIn: /\b(?:risolt|corrett|inclus)[oaie] (?:in|nei|nelle|nel|nella) (?:(?:i|le|gli) )?seguent[ei]\b/i,
    describedIn: /\b(?:seguent[ei] articol[oi]|articol[oi] seguent[ei])\b|\bdescritt[oaie] in\b/i,
    issueHeading: /^(?:problema|errore|sintomo)\s*(?:#|n\.?)?\s*\d{1,3}\b\s*[:.–-]?\s*/i,
    removesProblem: /^(?:quest[oa]|il|la|l['’])\b.{0,60}?\belimina\b.{0,60}?\bvulnerabilità/i,
    tellsHow: /\bvulnerabilità,? (?:\p{Ll}+ndo|mediante)(?!\p{L})/iu,
    fixesProblem:
      /^(?:quest[oa]|il|la|l['’])\b.{0,80}?\b(?:risolve|corregge)\b.{0,80}?\b(?:problem[ai]|error[ei]|vulnerabilità)/i,
    offersUpdate: /\b(?:aggiornamento|hotfix|correzione|patch)\b.{0,60}\bproblema\b.{0,40}\bdisponibile\b/i,
    introducesMethods: /^per (?:installare|applicare)\b.{0,120}\bmetod[oi]\b[^.:]{0,60}[.:]$/i,
    introducesInstallation:
      /\bper (?:installare|applicare)\b.{0,120}\b(?:passaggi|procedura)\b|\b(?:passaggi|procedura)\b.{0,80}\binstall/i,
    everyOne: /\b(?:ogni|ciascun[oa]?)\b/i,
    prerequisiteLead: /^\W{0,4}prerequisit[oi]\s*:\s*\S/i,
    servicePackFor: /\bservice pack (\d+[a-z]?)(?:\s*\(SP ?\d[a-z]?\))? (?:per|di) (?:il |la |l['’])?$/i,
    titleNumber:
      /\b(?:aggiornamento|hotfix|pacchetto)\s+(?:KB\s?)?(\d{6,8})(?=\s+(?:è disponibile|per)\b)|\badvisory (?:microsoft )?sulla sicurezza\s+\(?(\d{6,8})\)?/i,
    featureHeading: /^(?:nuov[ea] )?(?:funzionalità|miglioramenti?)(?: \d+)?\s*:?$/i,
    labelList: /\b(aggiornamenti cumulativi|rollup)\s+(\d{1,3}(?:(?:,\s*|\s+[eo]\s+)\d{1,3}){1,20})\b/i,
    restartLabel: /^\W{0,3}riavvio(?: (?:necessario|richiesto))?\??\s*:\s*(?=\S)/i,
    oneOf: /\b(?:un[oa]?|qualsiasi) (?:de[il]|degli|delle|tra)\b/i,
  },
};
