// Draws how long each program takes for all files: bars on a logarithmic scale, because they differ a hundredfold.

const WIDTH = 720;
const LEFT = 150;
const ROW = 30;
const TOP = 56;

/** @param {{ date: string, machine: string, files: number, rows: readonly { what: string, name: string, seconds?: number }[] }} results */
export function chart({ date, machine, files, rows }) {
  const bars = rows
    .filter((row) => row.what === 'files, cold' || row.what === 'files, cached')
    .map((row) => ({
      name: row.what === 'files, cached' ? `${row.name} --cache` : row.name,
      seconds: row.seconds ?? 0,
    }))
    .sort((a, b) => a.seconds - b.seconds);
  const least = Math.min(...bars.map((bar) => bar.seconds)) / 2;
  const most = Math.max(...bars.map((bar) => bar.seconds));
  const scale = (seconds) => (Math.log(seconds / least) / Math.log(most / least)) * (WIDTH - LEFT - 90);
  const lines = bars.map(({ name, seconds }, index) => {
    const y = TOP + index * ROW;
    const width = scale(seconds).toFixed(1);
    const fill = name.startsWith('gongwen') ? '#b3131b' : '#9a9a9a';
    return `  <text x="${LEFT - 10}" y="${y + 15}" text-anchor="end">${name}</text>
  <rect x="${LEFT}" y="${y}" width="${width}" height="20" rx="3" fill="${fill}"/>
  <text x="${LEFT + Number(width) + 8}" y="${y + 15}">${seconds.toFixed(2)} s</text>`;
  });
  const height = TOP + bars.length * ROW + 34;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${files} files: seconds by program">
  <style>text { font: 13px system-ui, sans-serif; fill: #444 } @media (prefers-color-scheme: dark) { text { fill: #ccc } }</style>
  <text x="${LEFT}" y="24" font-weight="bold">${files} 个文件，整个进程 (${files} files, whole process)</text>
  <text x="${LEFT}" y="42">越短越快，对数刻度 (shorter is faster, logarithmic)</text>
${lines.join('\n')}
  <text x="${LEFT}" y="${height - 10}" opacity="0.7">${date} · ${machine}</text>
</svg>
`;
}
