/** Colours as names, light and dark; print takes the light ones. Pictures are coloured by class, so that they follow. */
export const styleOf = (accent: string): string => `
:root{--accent:${accent};--ink:#17211f;--soft:#5b6b68;--page:#f6f8f7;--card:#fff;--line:#dfe6e4;--good:#15803d;--bad:#b91c1c;--warn:#b45309;--mute:#768683}
@media (prefers-color-scheme:dark){:root{--ink:#e8efed;--soft:#a3b3af;--page:#0e1413;--card:#161f1d;--line:#2a3633;--good:#4ade80;--bad:#f87171;--warn:#fbbf24;--mute:#64748b;--accent:color-mix(in srgb,${accent} 60%,#fff)}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:1080px;margin:0 auto;padding:24px 16px 64px}
header{display:flex;gap:16px;align-items:center;margin-bottom:20px}header img{max-height:44px;max-width:160px}
h1{font-size:26px;line-height:1.2;margin:0}h2{font-size:19px;margin:0 0 4px}h3{font-size:15px;margin:20px 0 6px}
p{margin:6px 0}small,.small{color:var(--soft);font-size:13px}.small span{display:block}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px;margin:0 0 18px}
section>.lead{font-size:16px}
nav{margin:0 0 18px;display:flex;flex-wrap:wrap;gap:4px 14px}nav a{color:var(--accent);text-decoration:none}nav a:hover{text-decoration:underline}
.moments{display:grid;grid-template-columns:repeat(6,1fr);gap:12px;margin-top:10px}.moment{grid-column:span 2}.moment:nth-child(3n+1):nth-last-child(2),.moment:nth-child(3n+2):last-child{grid-column:span 3}
.moment{border:1px solid var(--line);border-top:3px solid var(--accent);border-radius:10px;padding:10px 14px;font-size:14px}.moment h3{margin:0;font-size:13px}.moment h3 a{color:var(--soft)}.moment ul{margin:6px 0 0;padding:0;list-style:none;font-size:13px;color:var(--soft)}.moment li{padding:3px 0;border-top:1px solid var(--line);display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere}.moment .big{font-size:24px}.moment p{margin:2px 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:12px;margin-top:12px}
.tile{border:1px solid var(--line);border-radius:10px;padding:12px}.tile h3{margin:0;font-weight:600;color:var(--soft);font-size:13px}.big{font-size:26px;font-weight:650;margin:2px 0}
.few .big{color:var(--mute)}
.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:14px;margin:6px 0}th{text-align:left;color:var(--soft);font-weight:600}th,td{padding:6px 10px 6px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
details{margin:4px 0}summary{cursor:pointer}
.chart{width:100%;height:auto;display:block;margin:10px 0}.spark{height:36px;width:160px;max-width:100%}
.chart text{font-size:12px;fill:var(--ink);font-family:inherit}.chart .label,.chart .value{text-anchor:middle}.chart .label{fill:var(--soft)}.chart .value{font-weight:600}.chart .tick,.chart .end{text-anchor:end}.chart .tick{fill:var(--soft)}
.chart .whole{fill:var(--accent)}.chart .down{fill:var(--bad)}.chart .up{fill:var(--good)}
.chart .line{fill:none;stroke:var(--accent);stroke-width:2}.chart .dashed{stroke-dasharray:4 3}.chart .dot{fill:var(--accent)}.chart .area{fill:var(--accent);opacity:.12}
.chart .join,.chart .grid{stroke:var(--line)}.chart .mark{stroke:var(--ink);stroke-width:1.5}
.state-producing{fill:var(--good);background:var(--good)}.state-reactivated{fill:#0ea5e9;background:#0ea5e9}.state-cooling{fill:var(--warn);background:var(--warn)}.state-responded{fill:#8b5cf6;background:#8b5cf6}.state-dormant{fill:var(--bad);background:var(--bad)}.state-neverActivated{fill:var(--mute);background:var(--mute)}.state-archived{fill:#475569;background:#475569}
.legend{list-style:none;padding:0;margin:6px 0;display:flex;flex-wrap:wrap;gap:4px 16px;font-size:13px}.legend i{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
.level{border-radius:6px;padding:1px 7px;font-size:12px;border:1px solid currentColor}.critical,.unanswered{color:var(--bad)}.warn,.lapsing{color:var(--warn)}
.plays li{margin:0 0 10px}.draft{white-space:pre-wrap;border-left:3px solid var(--line);padding-left:10px}
.cell{border:1px solid var(--line);border-left:4px solid var(--mute);border-radius:10px;padding:12px}.cell h3{margin:0;font-size:13px}.cell.invest{border-left-color:var(--good)}.cell.doNot{border-left-color:var(--bad)}.cell.hold{border-left-color:var(--warn)}.cell.tooLittleEvidence .big{color:var(--mute)}
.heat{table-layout:fixed;border-collapse:separate;border-spacing:4px}.heat thead td,.heat tbody th{width:104px;border:0}.heat tbody td{border:0;border-radius:8px;padding:8px 10px;background:color-mix(in srgb,var(--mute) 10%,transparent)}.heat th{border:0;vertical-align:middle;font-size:13px}.heat .big{font-size:20px}.heat .small{font-size:12px;color:var(--ink)}.heat .few .big{color:var(--ink);font-weight:400}.heat .none{color:var(--soft);background:none}
.heat .warm1{background:color-mix(in srgb,var(--good) 14%,transparent)}.heat .warm2{background:color-mix(in srgb,var(--good) 30%,transparent)}.heat .cold1{background:color-mix(in srgb,var(--bad) 12%,transparent)}.heat .cold2{background:color-mix(in srgb,var(--bad) 24%,transparent)}
.gain{color:var(--good)}.loss{color:var(--bad)}
footer{color:var(--soft);font-size:13px}
@media print{:root{--ink:#000;--soft:#444;--page:#fff;--card:#fff;--line:#bbb;--good:#15803d;--bad:#b91c1c;--warn:#b45309;--mute:#777;--accent:${accent}}@page{margin:14mm 12mm}body{font-size:11px}main{max-width:none;padding:0}nav{display:none}h1{font-size:20px}h2{font-size:15px}h3{font-size:12px}h2,h3,thead,.lead,.small:has(+.lead){break-after:avoid}section{border:0;border-top:1px solid #bbb;border-radius:0;padding:10px 0;margin:0}section>.lead{font-size:12px}table,.moment,.moment ul,.legend,.small,small{font-size:10px}th,td{padding:3px 8px 3px 0}tr,li,.tile,.cell,.moment,.chart{break-inside:avoid}.big,.moment .big{font-size:17px}.tiles{grid-template-columns:repeat(4,1fr)}.tile,.cell,.moment{padding:8px}.scroll{overflow:visible}.heat .big{font-size:14px}.heat .small{font-size:9px}.named::details-content{content-visibility:visible}*{print-color-adjust:exact}}
@media screen and (max-width:900px){.moments .moment{grid-column:span 6}}
@media screen and (max-width:560px){.scroll table,.scroll .chart{min-width:600px}main{padding:14px 10px 40px}section{padding:14px 12px}h1{font-size:21px}}
`.trim();
