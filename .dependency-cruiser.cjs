// Which room may know which. Paths are regular expressions over paths from the top folder; $1 is what the first group of
// `from` matched. Run by `npm run check:rooms`; test/house/ plants a violation of each rule and sees it found.

const STAGES = '^src/(article|knowledge|inventory|audit|report|picture)/';
/** What would give a stage the file system, the network, another process or thread. */
const OUTSIDE = '^(node:)?(fs|net|tls|dgram|dns|http|https|http2|child_process|cluster|worker_threads|process|os)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Two files that need each other are one file, or hide a third that both need. Circles of types alone are fine.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that leads nowhere fails at run time, perhaps on a machine far away.',
      severity: 'error',
      from: {},
      // dist is made by the build, and need not be there yet.
      to: { couldNotResolve: true, pathNot: '^(?:[.][.]/)+dist/' },
    },
    {
      name: 'declared-only',
      comment:
        'What the package imports has to be installed with it: a dependency of package.json, none that is there by chance.',
      severity: 'error',
      from: { path: '^(src/|bin/run[.]js$)' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'],
        dependencyTypesNot: ['npm'],
        // Types are gone when the package is built.
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'model-knows-nobody',
      comment: 'The nouns are what all rooms share. Did they know a room, every room would know that one too.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^src/', pathNot: '^src/model/' },
    },
    {
      name: 'stage-by-its-door',
      comment: 'A stage is known by its index.ts alone, so that its inside can change without asking the others.',
      severity: 'error',
      from: { path: `${STAGES}` },
      to: { path: STAGES, pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$'] },
    },
    {
      name: 'outer-by-the-door',
      comment: 'Commands and library use a stage, or the store, as anybody else does: by its index.ts.',
      severity: 'error',
      from: { path: '^src/(cli/|library/|index[.]ts$)' },
      to: { path: '^src/(article|knowledge|inventory|audit|report|picture|store)/', pathNot: '^src/[^/]+/index[.]ts$' },
    },
    {
      name: 'stage-is-pure',
      comment:
        'Stages get bytes and values and give values: the same answer on every machine, and tests without files.',
      severity: 'error',
      from: { path: STAGES },
      to: { path: OUTSIDE },
    },
    {
      name: 'stage-not-to-store-or-cli',
      comment: 'The way of the data is one way: the store reads, a stage thinks, a command writes.',
      severity: 'error',
      from: { path: STAGES },
      to: { path: '^src/(store/|library/|cli/|index[.]ts$)' },
    },
    {
      name: 'store-knows-no-stage',
      comment: 'The store moves bytes; what they mean is the business of the stages.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/', pathNot: '^src/(store|model)/' },
    },
    {
      name: 'only-store-has-files',
      comment: 'One room walks, reads and writes, so that limits, atomic writes and error messages are decided once.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '^(node:)?fs(/|$)' },
    },
    {
      name: 'only-store-has-threads',
      comment: 'One room starts and ends what runs apart, so that nothing outlives its deadline.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '^(node:)?(worker_threads|child_process|cluster|vm)(/|$)' },
    },
    {
      name: 'adapters-apart',
      comment:
        'An adapter is added, changed and removed by its folder alone; what two share belongs into formats/ or beside them.',
      severity: 'error',
      from: { path: '^src/inventory/adapters/([^/]+)/' },
      to: { path: '^src/inventory/adapters/[^/]+/', pathNot: '^src/inventory/adapters/$1/' },
    },
    {
      name: 'lists-apart',
      comment:
        'A form of published lists is added, changed and removed by its folder alone; what two share belongs beside them.',
      severity: 'error',
      from: { path: '^src/knowledge/imports/([^/]+)/' },
      to: { path: '^src/knowledge/imports/[^/]+/', pathNot: '^src/knowledge/imports/$1/' },
    },
    {
      name: 'rules-apart',
      comment: 'A rule is one file, with a folder of its name when it is long; what two share is in shared/.',
      severity: 'error',
      from: { path: '^src/knowledge/rules/([^/.]+)', pathNot: '^src/knowledge/rules/index[.]ts$' },
      to: {
        path: '^src/knowledge/rules/',
        pathNot: ['^src/knowledge/rules/$1([./]|$)', '^src/knowledge/rules/shared/'],
      },
    },
    {
      name: 'facts-apart',
      comment: 'Each fact is read from the blocks by itself; what two share belongs beside the folder.',
      severity: 'error',
      from: { path: '^src/article/facts/([^/.]+)' },
      to: { path: '^src/article/facts/', pathNot: '^src/article/facts/$1([./]|$)' },
    },
    {
      name: 'reporters-apart',
      comment:
        'A format is one file, with a folder of its name when it is long, and one line in the map; what two share is outside formats/.',
      severity: 'error',
      from: { path: '^src/(report|picture)/formats/([^/.]+)' },
      to: { path: '^src/$1/formats/', pathNot: '^src/$1/formats/$2([./]|$)' },
    },
    {
      name: 'oclif-in-cli',
      comment: 'The library must not bring a command line along.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/(@oclif|oclif)/' },
    },
    {
      name: 'html-parsers-in-read-html',
      comment: 'One reader knows the HTML parser; everything after it sees blocks.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/article/read/html' },
      to: { path: 'node_modules/(cheerio|parse5|htmlparser2|domhandler)/' },
    },
    {
      name: 'markdown-parsers-in-read-markdown',
      comment: 'One reader knows the Markdown parser; everything after it sees blocks.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/article/read/markdown' },
      to: { path: 'node_modules/(unified|remark[^/]*|micromark[^/]*|mdast[^/]*)/' },
    },
    {
      name: 'layout-in-svg',
      comment:
        'One format needs places for what it draws; nothing else should have to load the library that finds them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/picture/formats/svg/' },
      to: { path: 'node_modules/@viz-js/' },
    },
    {
      name: 'src-knows-no-tests',
      comment: 'What ships must not need what does not.',
      severity: 'error',
      from: { path: '^(src/|bin/run[.]js$)' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^dist/'] },
    // A linked node_modules is as good as one that is there.
    preserveSymlinks: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
    skipAnalysisNotInRules: true,
  },
};
