/** How the page looks on a screen, on paper and in a file of its own: black on white in every theme. */
export const reportStyle = `
.lc-report {
  box-sizing: border-box;
  width: min(100%, 190mm);
  margin: 0 auto;
  padding: 0;
  background: #fff;
  color: #000;
  font: 9pt/1.3 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  forced-color-adjust: none;
}
.lc-report :is(h1, h2, p, ul, dl, dd, figure) { margin: 0; }
.lc-report .top { display: flex; justify-content: space-between; gap: 8mm; border-bottom: 0.4pt solid #000; font-size: 8pt; }
.lc-report h1 { margin-top: 1.5mm; font-size: 13pt; line-height: 1.2; }
.lc-report h2 { margin: 2.6mm 0 0.8mm; font-size: 9.5pt; break-after: avoid; }
.lc-report .headlines { display: flex; flex-wrap: wrap; gap: 1mm 8mm; margin-top: 2mm; padding: 1.5mm 2.5mm; border: 0.8pt solid #000; }
.lc-report .headlines dt { font-size: 8pt; }
.lc-report .headlines dd { font-size: 13pt; font-weight: 700; font-variant-numeric: tabular-nums; }
.lc-report .findings { padding-left: 4mm; }
.lc-report .charts { display: grid; grid-auto-flow: dense; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5mm 4mm; margin-top: 2mm; }
.lc-report .charts.one { grid-template-columns: minmax(0, 1fr); }
.lc-report .charts.many { grid-template-columns: repeat(3, minmax(0, 1fr)); }
.lc-report figure { break-inside: avoid; }
.lc-report .across { grid-column: 1 / -1; }
.lc-report figcaption { font-size: 8pt; font-weight: 600; }
.lc-report img { display: block; width: 100%; height: auto; max-height: calc(94mm * var(--lc-charts, 1)); object-fit: contain; object-position: left top; }
.lc-report .charts:not(.one) img { max-height: calc(48mm * var(--lc-charts, 1)); }
.lc-report .charts.many img { max-height: calc(35mm * var(--lc-charts, 1)); }
.lc-report .charts.many .across img { max-height: calc(52mm * var(--lc-charts, 1)); }
.lc-report.long:not(.narrow) .charts.many { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.lc-report.long:not(.narrow) .charts.many img { max-height: calc(48mm * var(--lc-charts, 1)); }
.lc-report .rows { columns: 2; column-gap: 5mm; font-size: 8pt; }
.lc-report .rows.dense { columns: 3; column-gap: 4mm; font-size: 6.8pt; line-height: 1.25; }
.lc-report.long .rows.dense { columns: 2; column-gap: 5mm; font-size: 8pt; line-height: 1.3; }
.lc-report .rows > div { display: flex; justify-content: space-between; gap: 2mm; border-bottom: 0.3pt solid #999; break-inside: avoid; }
.lc-report .rows > div.wide { display: block; }
.lc-report .rows dd { text-align: right; font-variant-numeric: tabular-nums; }
.lc-report .rows .wide dd { text-align: left; }
.lc-report .foot { display: flex; gap: 4mm; align-items: flex-start; }
.lc-report .foot > :first-child { flex: 1; min-width: 0; }
.lc-report .sources { font-size: 8pt; }
.lc-report .sources > div { display: flex; gap: 2mm; }
.lc-report .sources dt { flex: 0 0 25mm; font-weight: 600; }
.lc-report .code { flex: 0 0 30mm; font-size: 7pt; text-align: center; }
.lc-report .code.fine { flex-basis: 34mm; }
.lc-report .link { margin-top: 1mm; font-size: 6.5pt; line-height: 1.2; word-break: break-all; }
.lc-report .again { display: none; }
.lc-report.long .again { display: flex; }
.lc-report.long .rest { break-before: page; }
:not(.lc-print) > .lc-report.long .rest { margin-top: 8mm; }
.lc-report a { color: inherit; text-decoration: none; }
@media screen and (max-width: 640px) {
  :not(.lc-print) > .lc-report :is(.charts, .charts.many) { grid-template-columns: minmax(0, 1fr); }
  :not(.lc-print) > .lc-report :is(.rows, .rows.dense) { columns: 1; font-size: 8pt; }
  :not(.lc-print) > .lc-report .foot { flex-wrap: wrap; }
}
@page { margin: 10mm; }
`;

/** Keeps the copy for paper off the screen, laid out as it will be there, and everything else off the paper. */
export const printStyle = `
@media screen { .lc-print { position: fixed; top: 0; left: -300vw; width: 190mm; visibility: hidden; } }
@media print {
  :root, body { margin: 0 !important; background: #fff !important; }
  body > :not(.lc-print) { display: none !important; }
}
`;
