// A bar chart as SVG. Colours follow the reader's light or dark theme.

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** @param {readonly { title: string, value: number, peer: boolean }[]} bars */
export function chart(bars) {
  const [width, label, row, top] = [860, 400, 30, 10];
  const height = top * 2 + bars.length * row;
  const most = Math.max(...bars.map(({ value }) => value));
  const space = width - label - 70;
  const rows = bars.map(({ title, value, peer }, i) => {
    const y = top + i * row;
    const length = Math.max(2, (value / most) * space);
    return `  <text x="${label - 10}" y="${y + 19}" text-anchor="end">${escaped(title)}</text>
  <rect class="${peer ? "peer" : "own"}" x="${label}" y="${y + 5}" width="${length.toFixed(1)}" height="${row - 10}" rx="2"/>
  <text x="${(label + length + 8).toFixed(1)}" y="${y + 19}">${value.toFixed(2)}×</text>`;
  });
  const one = label + space / most;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="CPU time as a multiple of linting without rules">
  <style>
    text { font: 13px system-ui, sans-serif; fill: #24292f }
    .own { fill: #2563eb } .peer { fill: #9ca3af } line { stroke: #24292f; stroke-dasharray: 3 3; opacity: .5 }
    @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } line { stroke: #e6edf3 } .own { fill: #60a5fa } .peer { fill: #6b7280 } }
  </style>
${rows.join("\n")}
  <line x1="${one.toFixed(1)}" y1="${top}" x2="${one.toFixed(1)}" y2="${height - top}"/>
</svg>
`;
}
