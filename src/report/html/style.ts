/** The style of a report: for screens from 360 px, light and dark, and for A4. */
export const reportStyle = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--shade:#f4f6f8;--line:#d0d7de;--accent:#0a5a9c;--good:#176c36;--bad:#a4262c;--fill:#2f7fbf;--track:#dde3e9}
@media (prefers-color-scheme:dark){:root{--ink:#e4e8ec;--soft:#a3adb8;--paper:#14181d;--shade:#1d232a;--line:#3a434d;--accent:#7ab8ee;--good:#7ccf94;--bad:#f59a94;--fill:#5fa8e0;--track:#303942}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1rem;max-width:72rem;background:var(--paper);color:var(--ink);font:1rem/1.65 "PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.25rem .75rem;z-index:1}
h1{font-size:1.6rem;line-height:1.3;margin:.5rem 0 .25rem}
h2{font-size:1.3rem;margin:2.25rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent)}
h3{font-size:1.12rem;margin:1.75rem 0 .5rem}
.meta,small,.back{color:var(--soft)}
.back{font-size:.9rem;margin:.5rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.75rem 0;padding:0;list-style:none}
.scroll{position:relative;overflow-x:auto;margin:.75rem 0 1rem}
table{border-collapse:collapse;min-width:60%;font-size:.94rem}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
caption{text-align:left;font-weight:600;padding:.25rem 0 .4rem;color:var(--soft);caption-side:top}
th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
tr>.n:first-child{width:3.5em}
.area table{width:100%}
thead th{background:var(--shade);border-bottom:2px solid var(--line);white-space:nowrap;vertical-align:bottom}
tbody th{font-weight:500;min-width:7em}
.n{text-align:right;white-space:nowrap}
tbody td:not(.n){min-width:4.5em}
tr.block>*{background:var(--shade);font-weight:600}
.d1>th:first-child{padding-left:1.5rem}.d2>th:first-child{padding-left:2.4rem}.d3>th:first-child{padding-left:3.3rem}.d4>th:first-child{padding-left:4.2rem}
tr:has(+.below)>*{border-bottom-color:transparent}
.below>td{padding:0 .6rem .4rem}
.below details,.why{max-width:calc(100vw - 3.4rem)}
.below details{position:sticky;left:.6rem;width:fit-content}
.bar{display:block;width:100%;min-width:4rem;height:.28rem;margin-top:.2rem;border-radius:2px;overflow:hidden}
.track{fill:var(--track)}.fill{fill:var(--fill)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.5rem;margin:.75rem 0}
.facts div{background:var(--shade);border-left:3px solid var(--accent);padding:.4rem .7rem}
.facts dt{font-size:.85rem;color:var(--soft)}
.facts dd{margin:0;font-weight:500}
.facts div:first-child dd{font-size:1.3rem;line-height:1.3;font-weight:700}
.notes dt{font-weight:600;margin-top:.75rem}
.notes dd{margin:.1rem 0 0 1.25rem}
.verdict{white-space:nowrap;font-weight:600}.verdict.met{color:var(--good)}.verdict.not-met{color:var(--bad)}.verdict.unknown,.verdict.not-yet-due{color:var(--soft)}
details{margin:.25rem 0}
summary{cursor:pointer;color:var(--accent);font-size:.88rem;width:fit-content;padding:.1rem 0}
.why{font-size:.86rem;line-height:1.55}
.why ul{margin:.15rem 0;padding-left:.9rem;list-style:none;border-left:2px solid var(--line)}
.why>ul{padding-left:.6rem}
.why span{display:block}
.why span+span{padding-left:1em;color:var(--soft)}
code{font:.88em ui-monospace,Consolas,monospace;color:var(--soft)}
.picture{margin:.75rem 0;overflow-x:auto}
.picture svg{max-width:100%;height:auto}
footer{margin-top:2.5rem;padding-top:.5rem;border-top:1px solid var(--line);color:var(--soft);font-size:.88rem}
@media (max-width:30rem){body{padding:.75rem}.facts div:first-child dd{font-size:1.1rem}h1{font-size:1.35rem}th,td{padding:.35rem .45rem}.facts{grid-template-columns:repeat(auto-fit,minmax(7rem,1fr))}}
@page{size:A4;margin:18mm 15mm}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--shade:#f1f3f5;--line:#bbb;--accent:#0a4a80;--good:#176c36;--bad:#a4262c;--fill:#2f7fbf;--track:#dde3e9}
body{padding:0;max-width:none;font-size:10.5pt;line-height:1.5;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.skip,.back,summary{display:none}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
table{font-size:9.5pt;width:100%}
thead{display:table-header-group}
tr,.facts,figure{break-inside:avoid}
tr:has(+.below){break-after:avoid}
h2,h3,caption{break-after:avoid}
.area{break-before:page}
.area:first-of-type{break-before:auto}
.below details{position:static;width:auto;max-width:none}
.why{font-size:8pt;max-width:none}
details::details-content{content-visibility:visible;block-size:auto}
}
`;
