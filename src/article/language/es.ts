import type { Words } from './words.js';

/** Spanish. */
export const spanish: Words = {
  tag: 'es',
  frequent: ['los', 'las', 'que', 'para', 'esta', 'este', 'por', 'con', 'del', 'una', 'se', 'puede', 'si'],
  months: {
    ene: 1,
    enero: 1,
    feb: 2,
    febrero: 2,
    mar: 3,
    marzo: 3,
    abr: 4,
    abril: 4,
    may: 5,
    mayo: 5,
    jun: 6,
    junio: 6,
    jul: 7,
    julio: 7,
    ago: 8,
    agosto: 8,
    sep: 9,
    sept: 9,
    set: 9,
    septiembre: 9,
    setiembre: 9,
    oct: 10,
    octubre: 10,
    nov: 11,
    noviembre: 11,
    dic: 12,
    diciembre: 12,
  },
  monthFirst: false,
  columns: [
    ['name', ['nombre de archivo', 'nombre del archivo', 'nombre archivo', 'archivo', 'nombre', 'archivos', 'fichero']],
    [
      'version',
      ['versión', 'version', 'versión de archivo', 'versión del archivo', 'archivo de versión', 'número de versión'],
    ],
    [
      'size',
      [
        'tamaño',
        'tamaño de archivo',
        'tamaño del archivo',
        'tamaño (bytes)',
        'tamaño de archivo (bytes)',
        'tamaño en bytes',
        'bytes',
      ],
    ],
    ['date', ['fecha', 'fecha de archivo', 'fecha del archivo', 'fecha (utc)', 'fecha de modificación']],
    ['time', ['hora', 'tiempo', 'hora (utc)', 'hora de archivo']],
    ['platform', ['plataforma', 'plataformas', 'cpu', 'arquitectura', 'procesador']],
    [
      'servicePack',
      ['requisito de sp', 'requisitos de sp', 'requisito de service pack', 'service pack', 'sp', 'nivel de sp'],
    ],
    ['serviceBranch', ['rama de servicio', 'rama del servicio', 'service branch', 'rama de mantenimiento', 'rama']],
    ['folder', ['carpeta', 'ruta', 'ruta de acceso', 'directorio', 'ubicación', 'ruta de instalación']],
    ['locale', ['idioma', 'configuración regional']],
    ['hash', ['hash sha1', 'hash sha256', 'hash md5', 'hash', 'hash de archivo', 'hash del archivo']],
  ],
  notApplicable: [
    'no aplicable',
    'no disponible',
    'no procede',
    'no corresponde',
    'no se aplica',
    'ninguno',
    'ninguna',
    'sin versión',
    'n/d',
    'n/a',
  ],
  utc: /\b(?:hora universal coordinada|tiempo universal coordinado|coordinated universal time|utc|gmt)\b/i,
  sections: [
    [
      'fixes',
      /^(?:(?:problemas|errores) (?:corregidos|resueltos|solucionados|que .* (?:corrige|resuelve|soluciona))\b.*|(?:lista de )?(?:correcciones|revisiones(?= .))(?: (?:incluidas|que se incluyen|que contiene|contenidas|en) ?.*)?|mejoras y correcciones\b.*)$/,
    ],
    ['knownIssues', /^(?:problemas conocidos\b(?:[^.]|\.(?!\s))*|advertencias|precauciones|limitaciones conocidas)$/],
    [
      'workaround',
      /^(?:soluci(?:ón|ones) (?:provisional(?:es)?|alternativas?|temporal(?:es)?)|método alternativo)\b.*$/,
    ],
    [
      'prerequisites',
      /^(?:requisitos? previos?(?: (?:para|de) .*)?|requisitos|requisitos del sistema|requisitos de instalación|prerrequisitos|plataformas? (?:de|para la) instalación)$/,
    ],
    [
      'restart',
      /^(?:(?:requisitos?|necesidad|información) (?:de|del|sobre el|acerca del|para el) reinicio|reinicio(?: (?:del (?:equipo|sistema)|necesario|requerido|obligatorio))?|(?:¿)?se requiere (?:reiniciar|el reinicio|reinicio)\??|reinicio necesario|(?:es )?(?:necesario|necesidad de) reiniciar(?: el (?:equipo|sistema))?)$/,
    ],
    [
      'replacement',
      /^(?:(?:actualizaciones|revisiones|parches) (?:de seguridad )?(?:reemplazad[oa]s|sustituid[oa]s)|boletines (?:reemplazados|sustituidos)\b.*|¿?qu[eé] actualizaciones (?:reemplaza|sustituye) .*|(?:información (?:sobre (?:el|la)|acerca de(?:l| la)|de) )?(?:reemplazo|sustitución)\b.*)$/,
    ],
    [
      'files',
      /^(?:información (?:sobre(?: los)?|de(?:l| los)?|acerca de(?:l| los)?) archivos?\b.*|atributos de(?:l| los)? archivos?|lista de archivos\b.*|archivos (?:incluidos|actualizados|modificados)\b.*|detalles de(?:l| los)? archivos?)$/,
    ],
    [
      'installation',
      /^(?:información (?:sobre|de|acerca de) (?:la )?(?:instalación|implementación|distribución)\b.*|instalación\b.*|implementación\b.*|cómo (?:instalar|obtener e instalar|obtener (?:esta|la|este|el)) .*|instrucciones de instalación)$/,
    ],
    [
      'removal',
      /^(?:información (?:sobre|de|acerca de) (?:la )?(?:eliminación|desinstalación)\b.*|(?:eliminación|desinstalación|quitar)\b.*|cómo (?:quitar|desinstalar|eliminar) .*)$/,
    ],
    [
      'registry',
      /^(?:información (?:sobre el|del) registro|cambios (?:en el|del) registro|(?:comprobación|verificación) de (?:las? )?claves? del registro|claves? del registro)$/,
    ],
    ['references', /^(?:referencias|vea también|recursos adicionales|vínculos relacionados|artículos relacionados)$/],
    [
      'appliesTo',
      /^(?:se aplica a|la información (?:de|en|contenida en) este artículo se (?:refiere|aplica) a|este artículo se aplica a|software afectado|componentes afectados|productos afectados)$/,
    ],
    [
      'more',
      /^(?:información (?:de la|del|sobre (?:el|la)) (?:hotfix|revisión|rollup|update rollup|paquete acumulativo(?: de actualizaciones)?|actualización acumulativa)|preguntas (?:más )?frecuentes(?: \(p\+f\))?|más información|información adicional|información general)$/,
    ],
    ['symptoms', /^(?:síntomas?|problema|descripción del problema)$/],
    ['cause', /^causas?$/],
    ['resolution', /^(?:solución|resolución)(?: .*)?$/],
    ['status', /^estado$/],
    [
      'summary',
      /^(?:resumen(?: ejecutivo)?|introducción|información general sobre .*|acerca de esta (?:actualización|revisión))$/,
    ],
  ],
  foot: /^(?:palabras clave\s*:|keywords\s*:|copyright (?:\(c\) )?microsoft corporation)/i,
  chrome:
    /^(?:(?:contraer|ampliar|expandir|reducir) (?:esta |la )?(?:tabla|imagen)(?:(?:contraer|ampliar|expandir|reducir) (?:esta |la )?(?:tabla|imagen))?|volver al principio|principio de (?:la )?página|en esta página|imprimir|compartir(?: a través de)?|mostrar todo|ocultar todo)\.?$/i,
  glued:
    /En esta página|Resumen|RESUMEN|Introducción|INTRODUCCIÓN|Síntomas|SÍNTOMAS|Causa|CAUSA|Solución|SOLUCIÓN|Más información|MÁS INFORMACIÓN|Requisitos previos|Requisitos? de reinicio|Requisito para reiniciar|Información (?:del?|sobre) (?:la )?(?:hotfix|revisión|reemplazo|sustitución|archivos?|registro|actualización)[a-z ]{0,30}|Problemas conocidos/g,
  headLine:
    /^(?:id\.? (?:de )?art[ií]culo|id\. de art[ií]culo)\s*:\s*\d{5,8}\b.{0,80}?\b(?:versi[oó]n|revisi[oó]n)\s*:\s*\d{1,3}(?:\.\d{1,3})?(?=\s+\S)/i,
  openers: [
    'El',
    'La',
    'Los',
    'Las',
    'Este',
    'Esta',
    'Estos',
    'Estas',
    'Para',
    'Cuando',
    'Si',
    'Nota',
    'Antes',
    'Después',
    'Además',
    'También',
    'En',
    'De',
    'Por',
    'Se',
    'Paso',
    'Debido',
    'Sin',
    'Un',
    'Una',
    'Todos',
    'Todas',
    'Descripción',
    'Importante',
    'Advertencia',
    'Haga',
    'No',
    'Puede',
    'Debe',
  ],
  connectives: [
    'el',
    'la',
    'los',
    'las',
    'un',
    'una',
    'de',
    'del',
    'a',
    'al',
    'en',
    'con',
    'para',
    'por',
    'y',
    'o',
    'que',
    'es',
    'son',
    'se',
    'desde',
    'hasta',
    'sobre',
    'todos',
    'todas',
    'como',
    'nuevo',
    'microsoft',
    'clic',
    'servicio',
  ],
  step: /^paso \d+\b/i,
  kinds: [
    [
      'bulletin',
      /\bMS\d{2}-\d{3}\b.{0,200}\bbolet[ií]n|\bbolet[ií]n\b.{0,200}\bMS\d{2}-\d{3}\b|bolet[ií]n de seguridad|microsoft security bulletin/i,
    ],
    [
      'update-rollup',
      /\b(?:update rollup|hotfix rollup|paquete (?:acumulativo )?de (?:actualizaciones|revisiones)(?: acumulativ[oa])?|rollup)\b/i,
    ],
    ['security-update', /\bactualización (?:acumulativa )?de seguridad\b|\bMS\d{2}-\d{3}\b/i],
    ['cumulative-update', /\bactualización acumulativa\b|\bcumulative update\b/i],
    [
      'service-pack',
      /\b(?:descripción|lista|información|disponib)\w{0,20}\b.{0,200}\bservice pack \d|^(?:microsoft )?[\w .]+service pack \d+(?: \(sp\d\))?$/i,
    ],
    ['hotfix', /\bhotfix\b|\brevisión\b/i],
  ],
  ownKinds: [
    ['update-rollup', /\beste (?:update rollup|paquete acumulativo)\b/i],
    ['cumulative-update', /\besta actualización acumulativa\b/i],
    ['security-update', /\besta actualización de seguridad\b/i],
    ['hotfix', /\besta revisión\b|\beste hotfix\b/i],
  ],
  replacedColumn: /^(?:boletines|actualizaciones)(?: de seguridad)? (?:reemplazad|sustituid)[oa]s/i,
  replacedCell: /^(?:reemplazad|sustituid)[oa]s?$/i,
  fixColumns: [
    [
      'reference',
      /^(?:número|id\.?|referencia)?\s*(?:de )?(?:error|bug|problema|vsts|tfs)?\s*(?:número|id\.?|referencia)?$/i,
    ],
    ['kb', /^(?:artículo|número|kb|knowledge base)(?:\s*(?:artículo|de|knowledge base|kb|número|id\.?))*$/i],
    ['component', /componente/i],
    ['area', /área|categoría/i],
    ['text', /descripción|título|corrección|problema|resolución|solución|resumen/i],
  ],
  phrases: {
    introducesFixes:
      /(?:\b(?:corrige|corrigen|resuelve|resuelven|soluciona|solucionan|corregid[oa]s?|resuelt[oa]s?|solucionad[oa]s?)\b[^.]{0,200}\b(?:problemas?|errores|error|síntomas?)\b|\b(?:problemas?|errores|error)\b[^.]{0,200}\b(?:corregid[oa]s?|resuelt[oa]s?|solucionad[oa]s?)\b)[^.]{0,200}(?::|\.)?$/i,
    introducesIncluded:
      /\b(?:publicad|documentad|lanzad)[oa]s? (?:anteriormente|previamente)\b[^.]{0,200}\b(?:incluy|incluid)|\binclu(?:ye|yen|id[oa]s?)\b[^.]{0,200}\b(?:revisiones|artículos de microsoft knowledge base)\b/i,
    introducesTools:
      /\b(?:incluye|contiene|proporciona)\b[^.]{0,200}\b(?:herramientas?|utilidades|utilidad)\b[^.]{0,200}:?$/i,
    introducesSteps:
      /\b(?:siga|realice|efectúe|lleve a cabo) (?:estos|los|el) (?:siguientes? )?(?:pasos|procedimientos?)\b/i,
    cumulative: /\b(?:es|son) (?:una? )?(?:actualizaci(?:ón|ones) )?acumulativ/i,
    notCumulative: /\bno (?:es|son) (?:una? )?(?:actualizaci(?:ón|ones) )?acumulativ/i,
    update:
      /\b(?:actualizaci|hotfix|revisi|rollup|paquete|parche|bolet[ií]n|service pack|correcci|KB ?\d{5,8}|MS\d{2}-\d{3}|CU ?\d+|RU ?\d+|artículo)/i,
    replacementScope: /\ben (?:equipos|servidores|sistemas) (?:que ejecutan|con|en los que se ejecuta) ([^.,;]+)/i,
    label:
      /\b((?:update rollup|actualización acumulativa|paquete acumulativo(?: de (?:actualizaciones|revisiones))?|rollup|service pack|hotfix rollup)|CU|RU|UR|SP)\s?#?(\d{1,3})\b/gi,
    labelRange: /\b(CU|RU|UR)\s?(\d{1,3})\s*(?:-|–|a|hasta)\s*(?:CU|RU|UR)?\s?(\d{1,3})\b/i,
    forProduct:
      /\bpara (?:el |la |los |las )?([^,;:]{0,160}?[\p{Lu}\d][^,;:]{0,160}?)(?=$|[,;:]|\.(?:\s|$)| (?:en (?:el|la) que|que|reemplaza|sustituye|y versiones posteriores)\b)/u,
    replaces: /\b(?:reemplaza|sustituye)n?\b/i,
    replacesNone:
      /\bno (?:reemplaza|sustituye)n?\b|\b(?:reemplaza|sustituye)n? (?:a )?ningun[oa]?\b|\bningun[oa]?\b[^.]{0,80}\b(?:reemplazad|sustituid)[oa]s?\b/i,
    replacedBy: /\b(?:reemplazad|sustituid)[oa]s? por\b/i,
    includes:
      /\b(?:incluye|incluyen|contiene)\b[^.]{0,200}\b(?:hotfix|revisi(?:ón|ones)|actualizaci(?:ón|ones)|correcci(?:ón|ones)|cambios|rollup)\b[^.]{0,200}\b(?:incluid[oa]s?|contenid[oa]s?|publicad[oa]s?|en|del?|de)\b/i,
    containsAll:
      /\b(?:incluye|contiene)n?\b[^.]{0,200}\btod[oa]s\b[^.]{0,200}\b(?:anterior(?:es|mente)?|previ[oa]s|previamente)\b/i,
    pointer:
      /\bpara obtener (?:más|mayor) información\b|\bhaga clic en (?:los|el) (?:siguientes? )?números? de artículo\b/i,
    includesVerb: /\b(?:incluye|incluyen|contiene)\b/i,
    containsAllVerb: /\b(?:incluye|contiene)n?\b/i,
    restartStatement:
      /\breinici(?:ar|e|o|ado)\b[^.]{0,160}\b(?:equipo|servidor|sistema|ordenador)\b[^.]{0,160}\b(?:después|instal|aplic)|\bdespués de (?:instalar|aplicar)\b[^.]{0,160}\breinici/i,
    restartBare: /\breinici/i,
    beforeInstalling:
      /^(?:antes de (?:instalar|aplicar)\b[^,]{1,160}, (?:debe|deberá|es necesario|tiene que|instale)|para (?:instalar|aplicar) (?:est[ae]|la|el)\b[^,]{1,160}, (?:debe|deberá|es necesario|tiene que|necesita)|est[ae] (?:actualización|revisión|hotfix|paquete)(?: de seguridad)? requiere)\b/i,
    beforeInstallingTail: /(?<=\S)\s+antes de (?:instalar|aplicar)\b.*$/i,
    beforeInstallingLead: /^(?:antes de|para) (?:instalar|aplicar)\b[^,]{1,200},\s*/i,
    downloadLink: /\s{0,4}[-\u2013\u2014:]\s{0,4}descargar? (?:(?:la|esta) )?actualización[^.]{0,20}$/i,
    appliesTo:
      /^[_*]*(?:se aplica a|versión del producto original|versión original del producto|la información (?:de|en|contenida en) este artículo se (?:refiere|aplica) a|productos?|software afectado|componentes afectados)[\s_*]*:[\s_*]*(?:&nbsp;)?\s*/i,
    notAffected: /^(?:software|productos|componentes) no afectad[oa]s?\b/i,
    takesAway: /^(?:quite|elimine|retire|desinstale)\b/i,
    introducesProducts:
      /\bse (?:aplica|aplican|refiere|refieren) a (?:los|las) siguientes (?:productos|sistemas|versiones|ediciones|plataformas)\b[^.:]{0,60}:$/i,
    restartScopes: [
      /(?:^|,\s+)(?:si|cuando)\s+([^,]+),/i,
      /\b(?:si|en (?:los )?equipos (?:que|en los que))\s+([^.,]+)/i,
    ],
    but: /\bpero\b|\bsin embargo\b,?|\bno obstante\b,?/i,
    and: /, ?(?:y )?| [ye] (?:(?:el|la|los|las) )?/i,
    article: /^(?:el|la|los|las|todos los|todas las|los siguientes)\s+/i,
    serviceWord: / servicios?$/i,
    restartRequired:
      /\b(?:debe|deberá|deben|tiene que|hay que|habrá que|es necesario|será necesario|se requiere|se requerirá|requiere|requerirá|necesita|necesitará|(?:es|será) preciso)\b[^.]{0,160}\breinici|\breinicio\b[^.]{0,80}\b(?:necesario|obligatorio|requerido)\b|\breinicie (?:el|su) (?:equipo|sistema|servidor)\b/i,
    restartNotRequired:
      /\bno (?:es necesario|será necesario|se requiere|requiere|requerirá|necesita|hay que|tiene que|debe|es preciso|hace falta)\b[^.]{0,120}\breinici|\bsin (?:necesidad de )?reinici|\breinicio\b[^.]{0,60}\bno (?:es|será) (?:necesario|obligatorio)/i,
    restartMaybe:
      /(?:\bpuede que|\bes posible que|\bpodría|\bquizás?|\ben algunos casos)[^.]{0,160}\breinici|\bpuede (?:ser necesario|requerir|necesitar|que)\b[^.]{0,100}\breinici/i,
    restartComputer: /\b(?:equipos?|servidor|servidores|sistemas?|ordenador|windows|dispositivo|reinicio|reiniciar)\b/i,
    restartService:
      /\breinici(?:ar|e) (?:el |los |la )?(?:siguientes? )?(?:servicios? )?(?:de )?((?!equipo|servidor|sistema|ordenador|su )[^.;]{1,200}?)(?=$|[.;]| (?:después|antes|cuando|para|si)\b)/i,
    prerequisite:
      /\b(?:requiere|requieren|requerid[oa]|necesita|necesario|necesaria|debe|deben|deberá|tener instalad|imprescindible)/i,
    noPrerequisite:
      /\b(?:ningún|ninguna?|no)\b[^.]{0,80}\brequisitos? previos?\b|\brequisitos? previos?\b[^.]{0,40}\bno\b|^ningun[oa]\.?$/i,
    or: / [ou] /i,
    orLater:
      /\bo (?:una? )?(?:versi(?:ón|ones) )?(?:posterior(?:es)?|superior(?:es)?)\b|\by (?:versiones )?posteriores\b/i,
    versionNumber: /\b(?:versi[oó]n|compilación)\s+(\d+(?:\.\d+)*)/i,
    prerequisiteScope:
      /\ben (todos los (?:servidores|equipos)\b[^.;]*|cada (?:servidor|equipo)\b[^.;]*|(?:servidores|equipos) (?:que|en los que|donde)\b[^.;]*)/i,
    servicePack: /\bservice pack (\d+[a-z]?)\b|\bSP ?(\d+[a-z]?)\b/i,
    released:
      /\b(?:publicad[oa](?: el)?|fecha de (?:publicación|lanzamiento)|lanzad[oa](?: el)?)(?=[\s:*_])[\s:*_]*(?:el )?/gi,
    reviewed:
      /(?:última (?:revisión|modificación|actualización)|\bactualizad[oa](?: el)?|\brevisad[oa](?: el)?|\bmodificad[oa](?: el)?|\bfecha de (?:revisión|actualización|modificación))\s*:?/i,
    revision:
      /(?:(?:^|\b\d{4}[\s|]+)versi[oó]n:?\s*|[\s|]versi[oó]n:\s*|(?:^|[\s|])revisi[oó]n\s*:?\s*)(\d{1,3}\.\d{1,3})\s*$/i,
    whether: /^\W{0,4}si (?:debe|es necesario|tiene que|hay que) reiniciar\b[^,]*$/i,
    includesFollowing:
      /\b(?:correcciones|revisiones|actualizaciones|cambios)\b.{0,60}\b(?:de|del|en)\b (?:el |la |los |las )?siguientes? (?:[\w-]+ ){0,3}?(?:actualizaci(?:ón|ones)|revisi(?:ón|ones)|paquetes?|rollups?)\b[^:]{0,30}:$/i,
    announces:
      /^microsoft ha (?:publicado|lanzado) (?:una? |la |el )?(?:[\w-]+ ){0,4}?(?:actualización|revisión|paquete|rollup)\b/i,
    introducesContents:
      /\b(?:en este artículo|este artículo)\b.{0,80}\bsiguientes? (?:[\w-]+ ){0,3}?(?:información|elementos|temas|aspectos)\b[^.]{0,100}[:.]?$/i,
    restartNext: /,\s*(?:y\s+)?(?=reinici(?:e|ar)\b)/i,
    note: /^(?:nota|notas|importante|advertencia|atención|precaución|sugerencia)(?=[:\s]|$)[:\s]?/i,
    ordinal:
      /\b((?:update rollup|hotfix rollup|actualización acumulativa|paquete acumulativo(?: de (?:actualizaciones|revisiones))?|rollup|service pack)\s+#?(\d{1,3}))(?:\s*\([^)]{1,12}\))?(?:,?\s+(?:para|de|en|del)\s+(?:(?:el|la|los|las)\s+)?([^.;:]*(?:\.\d[^.;:]*)*))?/i,
    introducesItself: /\b(?:este|esta|describe|descrito)\b/i,
    releasedWith:
      /\b(?:correcci(?:ón|ones)|revisi(?:ón|ones)|cambios?)\b.{0,60}\b(?:se|fue|fueron|ha sido|está)\b.{0,40}\b(?:publicó|publicaron|publicad[ao]s?|incluyó|incluid[ao]s?|introdujo)\b.{0,40}\b(?:en|con)\b/i,
    productEnd: / (?:es|son|que|fue|ha|está)(?= |$).*$/i,
    offersHotfix: /\b(?:revisión compatible|revisión admitida|esta revisión|este hotfix)\b/i,
    nothingKnown:
      /^(?:no (?:existen|hay|se conocen|se han? (?:detectado|identificado|encontrado))|actualmente no|microsoft no ha (?:identificado|encontrado|detectado))\b|^ningun[oa]?\b/i,
    aboutVulnerability: /^(?:factores (?:atenuantes|mitigadores)|soluci(?:ón|ones) |preguntas )/i,
    introducesWorkarounds:
      /^microsoft ha probado las siguientes soluciones provisionales\b|^la solución provisional hace referencia\b/i,
    workaroundImpact:
      /^(?:efectos?|consecuencias?|repercusi(?:ón|ones)|impacto) de (?:la|esta) solución provisional\b/i,
    numberField:
      /(?:^|[\s_*(])(?:id\.? (?:de |del )?artículo|número (?:de |del )?artículo|artículo|número de kb original|kb(?: artículo)?|psn id)\s*[:_*]{1,4}[\s\u00a0_*]*(?:&nbsp;\s*)?(?:kb\s?)?(q?\d{5,8})\b/i,
    previouslyPublished:
      /\b(?:publicado anteriormente|se publicó anteriormente) (?:con el número|como|con) (Q\d{5,7})\b/i,
    itself:
      /\b(?:est[aeo]s?|estos)\b|\b(?:la|el|los|las) (?:\S{1,30} ){0,2}?(?:actualización|actualizaciones|revisión|paquete|hotfix|parche|rollup|bolet[ií]n)\b/i,
    releaseField:
      /^[\W_]*(?:fecha de (?:publicación|lanzamiento)(?: original)?|publicad[oa](?: el)?|emitid[oa](?: el)?)[\s*_]*:[\s*_\u00a0]*/i,
    initialRelease: /:\s*(?:publicación|versión|lanzamiento) (?:inicial|original)/i,
    productBefore: /(?:^.*\b(?:de|para|en) (?:(?:el|la|los|las) )?|^)((?:Microsoft )?\p{Lu}[^:;()]*?)\s*$/u,
    afterwards: /\b(?:después de|tras|al|cuando|si) (?:se )?(?:instal|aplic)|^(?:fix|bug|prb)\d*:/i,
    cumulativeTitle: /\bacumulativ[ao]\b/i,
    withdrawn:
      /(?:\bha sido|\bfue|\bse ha) (?:retirad[oa]|revocad[oa]|(?:quitad|eliminad)[oa] del centro de descarga)(?![\p{L}])|\bya no está disponible\b/iu,
    withdraws: /\bmicrosoft (?:ha retirado|retiró|ha revocado)(?![\p{L}])/iu,
    withdrawnTitle: /^\W*retirad[oa]\b|[[(](?:retirad[oa]|ya no disponible)[\])]/i,
    not: /\bno\b|\bnunca\b/i,
    except: /\bexcepto\b|\bsalvo\b|\bcon la excepción de\b/i,
    since: /\b(?:desde|después de|tras) (?:la|el) (?:publicación|lanzamiento|salida)\b/i,
    description: /\b(?:que|en|de|del|para|desde|con)\b/i,
    later: /\b(?:más (?:reciente|actual)|posterior|nuev[ao]|reemplaza|sustituye)\b/i,
    previously: /\b(?:anterior|anteriores|previamente|previ[ao]s)\b/i,
    person:
      /\b(?:administrador\w*|iniciar sesión|inicie sesión|permisos?|derechos|miembro|copia de seguridad|cerrar|espacio en disco|cuenta de usuario)\b/i,
    installed: /\b(?:ejecut\w+|instalad\w+|instalar|instale|aplicar|aplique)\b/i,
    installedOn: /\binstalad[oa]s? en ((?:[^.;]|\.(?=\d)){1,200})/i,
    inAddition: /\bademás\b|\bas[ií] como\b|\bjunto con\b/i,
    earlierFiles: /\batributos\b.{0,60}\bo (?:anteriores|previos)\b/i,
    pointedAbout:
      /\bpara (?:obtener )?más información (?:acerca de|sobre) (?:la |el |las |los )?([^,;]{1,80}?), (?:vea|consulte|haga clic)\b/i,
    requiredUpdates:
      /^(?:la|las|el|los)? ?siguientes? (?:actualizaci(?:ón|ones)|hotfix|revisi(?:ón|ones)|paquetes?) (?:es|son) (?:necesari[oa]s?|obligatori[oa]s?)(?: (?:para|en) ([^.:]{1,200}?))?[.:]?$/i,
    followingUpdates:
      /\b(?:siguientes? (?:actualizaci(?:ón|ones)|hotfix|revisi(?:ón|ones)|paquetes?)|(?:actualizaci(?:ón|ones)|paquetes?) siguientes?)[.:]?$/i,
    restartCommand: /^reinicie\b/i,
    serviceRestart: /\b(?:servicios?|instancia|aplicación|consola|proceso)\b/i,
    uponInstalling: /^(?:se )?(?:instal|aplic)\w+ (?:est[ae]|el|la)\b/i,
    yes: /^\W*sí(?!\p{L})/iu,
    no: /^\W*(?:no|ningun[oa]|no requerido)\W*$/i,
    introducesDetails:
      /\bsiguientes? (?:\S{1,30} ){0,3}?(?:escenarios?|errores|error|mensajes?|eventos?|pasos|comandos?|valores|opciones|condiciones)\b|\b(?:escenario|error|mensaje|pasos|comando|condiciones) siguientes?\b|\bpor ejemplo\b/i,
    fixedIn: /\b(?:solucionad|corregid|resuelt|incluid)[oa]s? en (?:(?:el|la|los|las) )?siguientes?\b/i,
    describedIn: /\b(?:siguientes? artículos?|artículos? siguientes?)\b|\bdescrit[oa]s? en\b|\bconsulte el artículo\b/i,
    issueHeading: /^(?:problema|error|síntoma)\s*(?:#|n\.?º)?\s*\d{1,3}\b\s*[:.–-]?\s*/i,
    removesProblem: /^(?:est[ae]|la|el)\b.{0,60}?\belimina\b.{0,60}?\bvulnerabilidad/i,
    tellsHow: /\bvulnerabilidad(?:es)? (?:al \p{Ll}+r|mediante)(?!\p{L})/iu,
    fixesProblem:
      /^(?:est[ae]|la|el)\b.{0,80}?\b(?:soluciona|corrige|resuelve)\b.{0,80}?\b(?:problemas?|errores|error|vulnerabilidad(?:es)?)\b/i,
    offersUpdate: /\b(?:actualización|revisión|hotfix|parche)\b.{0,60}\bproblema\b.{0,40}\bdisponible\b/i,
    introducesMethods: /^para (?:instalar|aplicar)\b.{0,120}\bmétodos?\b[^.:]{0,60}[.:]$/i,
    introducesInstallation: /\bpara (?:instalar|aplicar)\b.{0,120}\bpasos\b|\bpasos\b.{0,80}\binstal/i,
    everyOne: /\bcada\b/i,
    prerequisiteLead: /^\W{0,4}requisitos? previos?\s*:\s*\S/i,
    servicePackFor: /\bservice pack (\d+[a-z]?)(?:\s*\(SP ?\d[a-z]?\))? (?:para|de) (?:el |la )?$/i,
    titleNumber:
      /\b(?:actualización|revisión|hotfix|paquete)\s+(?:KB\s?)?(\d{6,8})(?=\s+(?:está disponible|para)\b)|\b(?:aviso|documento informativo|documentos? informativos?)(?: de seguridad de microsoft| de microsoft sobre seguridad| sobre seguridad| de seguridad)\s+\(?(\d{6,8})\)?/i,
    featureHeading: /^(?:nuevas? )?(?:características?|funciones|mejoras?)(?: \d+)?\s*:?$/i,
    labelList: /\b(actualizaciones acumulativas|rollups)\s+(\d{1,3}(?:(?:,\s*|\s+[yo]\s+)\d{1,3}){1,20})\b/i,
    restartLabel: /^\W{0,3}(?:reinicio|requiere reinicio)(?: necesario)?\??\s*:\s*(?=\S)/i,
    oneOf: /\b(?:un[oa]|algun[oa]|cualquiera) de (?:los|las|est[ao]s)\b/i,
  },
};
