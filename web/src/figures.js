/** Loads the chart script only on pages that have a chart. */
export const drawCharts = async (part) => {
  const figures = [...part.querySelectorAll('figure[data-chart]:not(.chart--drawn)')]
  if (part.matches?.('figure[data-chart]:not(.chart--drawn)')) figures.push(part)
  if (!figures.length) return
  const { draw } = await import(document.querySelector('meta[name="ropeway-charts"]').content)
  figures.forEach(draw)
}
