import { FACT_KINDS, KINDS, type MarkKind, severities } from './kinds.js';

/** How a kind is drawn: hue of its tint and ink in degrees, and its line, so that colour is never all that tells two apart. */
const LOOKS: Readonly<Record<MarkKind, readonly [hue: number, line: string]>> = {
  identity: [265, 'double 1px'],
  date: [300, 'solid 1px'],
  general: [320, 'dotted 2px'],
  file: [210, 'solid 1px'],
  fix: [140, 'solid 2px'],
  supersession: [25, 'double 2px'],
  prerequisite: [45, 'dashed 2px'],
  restart: [345, 'dashed 1px'],
  installation: [180, 'dotted 1px'],
  tool: [95, 'double 1px'],
  issue: [10, 'dotted 2px'],
  workaround: [75, 'dotted 1px'],
  removal: [15, 'dashed 1px'],
  registry: [230, 'dashed 2px'],
  reference: [215, 'dotted 1px'],
  section: [0, 'solid 3px'],
  other: [60, 'dashed 3px'],
  error: [0, 'wavy 2px'],
  warning: [35, 'wavy 1px'],
  info: [200, 'dashed 1px'],
};

const isMarkKind = (name: string): name is MarkKind => Object.hasOwn(KINDS, name);
const kinds = Object.keys(LOOKS).filter(isMarkKind);

const looks = kinds
  .map((kind) => {
    const [hue, line] = LOOKS[kind];
    const chroma = kind === 'section' ? '0%' : '70%';
    return `.${kind}{--ink:hsl(${hue} ${chroma} var(--ink-l));--tint:hsl(${hue} ${chroma} var(--tint-l)/var(--tint-a));--line:${line}}`;
  })
  .join('\n');

const hiding = kinds
  .map(
    (kind) =>
      `body:has(#show-${kind}:not(:checked)) .source .f.${kind}{background:none;text-decoration:none;box-shadow:none}` +
      `body:has(#show-${kind}:not(:checked)) .source .f.${kind}::before,body:has(#show-${kind}:not(:checked)) :is(.m,.s) .${kind}{display:none}`,
  )
  .join('\n');

const facts = Object.keys(FACT_KINDS)
  .map((kind) => `.source .f.${kind}`)
  .join(',');
const diagnostics = severities.map((severity) => `.note.${severity}`).join(',');

/** The style of the page: screen in light and dark, and paper. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--text:#1b1b1b;--dim:#6a6a6a;--rule:#d8d8d8;--wash:#f6f6f4;--ink-l:30%;--tint-l:50%;--tint-a:.13}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--text:#e4e4e2;--dim:#9a9a98;--rule:#3a3b3d;--wash:#202124;--ink-l:74%;--tint-l:60%;--tint-a:.2}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem 1.25rem 6rem;max-width:120rem;background:var(--paper);color:var(--text);font:14px/1.45 system-ui,sans-serif}
h1{font-size:1.15rem;margin:0 0 .5rem}
h2{font-size:1.35rem;line-height:1.25;margin:.3rem 0 .6rem}
h3{font-size:1.1rem;margin:1.2rem 0 .5rem}
a{color:inherit}
small,.none,.field,.origin,.dot{color:var(--dim)}
.none{font-style:italic}
.hash{font-family:ui-monospace,monospace;font-size:.85em;overflow-wrap:anywhere}
.origin{margin:0 0 .4rem;overflow-wrap:anywhere}
${looks}
.f{background:var(--tint);text-decoration:underline var(--line) var(--ink);text-underline-offset:3px;text-decoration-skip-ink:none;border-radius:2px}
.f .f{text-underline-offset:6px}
.f .f .f{text-underline-offset:1px}
.f.long{background:none;text-decoration:none;border-radius:0;box-shadow:-3px 0 var(--ink)}
.long .f.long{box-shadow:-6px 0 var(--ink)}
.f[data-k]::before{content:attr(data-k);display:inline-block;margin-right:.25em;padding:0 .3em;border:1px solid var(--ink);border-radius:3px;background:var(--paper);color:var(--ink);font:600 10px/13px system-ui,sans-serif;text-decoration:none;vertical-align:1px;white-space:nowrap}
.k{color:var(--ink);font-weight:600;text-decoration:none;border:1px solid var(--ink);border-radius:3px;padding:0 .3em;font-size:11px}
.legend{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.15rem .9rem;padding:.45rem 0;background:var(--paper);border-bottom:1px solid var(--rule);font-size:12.5px}
.legend label{white-space:nowrap}
.legend input{margin:0 .3em 0 0;vertical-align:-1px}
.keys{color:var(--dim)}
kbd{border:1px solid var(--rule);border-radius:3px;padding:0 .3em;font:inherit}
.capture{padding-top:1rem}
.capture+.capture{margin-top:3rem;border-top:3px solid var(--rule)}
.overview{display:grid;grid-template-columns:repeat(auto-fill,minmax(24rem,1fr));gap:.1rem 1.5rem;margin:0 0 .7rem}
.overview div{display:flex;gap:.6em}
.overview div:last-child{grid-column:1/-1}
dt{flex:0 0 5.5rem;color:var(--dim)}
dd{margin:0;overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;margin:0 0 .7rem;padding:0}
.counts a{text-decoration:none}
.zero{opacity:.65}
.verdict{margin:.2rem 0;font-weight:600}
table{border-collapse:collapse;margin:.3rem 0 .8rem}
td,th{padding:.12rem .7rem .12rem 0;text-align:left;vertical-align:top;overflow-wrap:break-word}
td:first-child{white-space:nowrap}
.captures{width:100%}
.captures tr{border-bottom:1px solid var(--rule)}
.captures td:first-child{white-space:normal}
.source{margin-top:1rem;border:1px solid var(--rule);border-radius:4px;overflow:clip}
.source{background:linear-gradient(var(--wash),var(--wash)) no-repeat 0 0/3.2rem 100%}
.b{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,29.5rem)}
.l{display:grid;grid-template-columns:3.2rem 4.2rem minmax(0,1fr);break-inside:avoid}
.l:target,.note:target,.note.current{outline:2px solid var(--dim);outline-offset:-1px}
.l,.note{scroll-margin-top:6rem}
.n{padding:.1rem .6rem 0 0;text-align:right;color:var(--dim);text-decoration:none;font:11px/20px ui-monospace,monospace}
.s{padding:.1rem 0 0 .3rem;text-align:right;line-height:20px}
.s .k{font-size:10px}
.t{padding:.1rem .4rem .1rem .55rem;font:12.5px/20px ui-monospace,'Cascadia Mono',Consolas,'DejaVu Sans Mono',monospace;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate;direction:ltr;overflow:clip;tab-size:8;min-height:1.4em}
.g{font-style:normal;color:var(--dim);opacity:.75}
.code{font:600 10px system-ui,sans-serif;border:1px dashed currentColor;border-radius:3px;padding:0 .2em;margin:0 1px}
.tab{background:linear-gradient(var(--rule),var(--rule)) no-repeat 0 55%/calc(100% - 4px) 1px}
.nbsp{background:linear-gradient(var(--rule),var(--rule)) no-repeat 50% 85%/60% 2px}
.m{padding:.1rem .5rem;border-left:1px solid var(--rule);font-size:11.5px;line-height:1.4}
.note{margin:0 0 .15rem;padding:0 .3rem;overflow-wrap:anywhere}
.v-version,.v-size,.v-date,.v-time,.v-kb{white-space:nowrap}
.v-code{color:var(--dim)}
.severity{font-weight:600}
.v-name{font-weight:600}
${diagnostics}{background:var(--tint);border-left:3px solid var(--ink)}
.note.error{border-left-style:double;border-left-width:5px}
.note.info{border-left-style:dotted}
.cut{margin:0;padding:.5rem .8rem;background:var(--wash);border:1px dashed var(--dim);font-weight:600}
.fold summary{padding:.2rem .8rem;color:var(--dim);cursor:pointer;background:var(--wash)}
${hiding}
body:has(#fade:checked) :is(${facts}){opacity:.35}
@media screen and (max-width:60rem){.b{display:block}.m{margin-left:7.4rem;border-left:0}}
@media print{
:root{color-scheme:light;--paper:#fff;--text:#000;--dim:#444;--rule:#999;--wash:#fff;--ink-l:25%;--tint-l:50%;--tint-a:.1}
body{padding:0;max-width:none;font-size:9pt}
.legend{position:static}
.legend input,.legend label:has(#fade),.keys{display:none}
.l{grid-template-columns:2rem 3.4rem minmax(0,1fr)}
.b{grid-template-columns:minmax(0,1fr) minmax(0,15rem)}
.source{background:none}
.t{font-size:7.5pt;line-height:12pt;padding:0 .4rem}
.m{font-size:7pt}
.n{font-size:7pt;line-height:12pt}
.s{line-height:12pt}
.k,.s .k,.f.long{background:none;text-decoration:none;border-radius:0;box-shadow:-3px 0 var(--ink)}
.long .f.long{box-shadow:-6px 0 var(--ink)}
.f[data-k]::before{font-size:6.5pt}
.source{border:0;overflow:visible}
.capture+.capture{break-before:page;border:0;margin:0}
}
`;
