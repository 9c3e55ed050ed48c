// Draws a figure's own table: the first column names the categories, every further column is a series.
// A cell's number is its data-value, else its text; a cell without a number (a suppressed count) is a gap.
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

const number = (cell) => {
  const text = cell?.dataset.value ?? cell?.textContent.replace(/[\s,%$]/g, '')
  return text === undefined || text === '' || Number.isNaN(Number(text)) ? null : Number(text)
}

const read = (table) => {
  const rows = [...table.tBodies[0].rows]
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim())
  return {
    categories: rows.map((row) => row.cells[0].textContent.trim()),
    percent: rows.some((row) => /\d\s?%/.test(row.cells[1]?.textContent ?? '')),
    series: heads.slice(1).map((name, i) => ({ name, data: rows.map((row) => number(row.cells[i + 1])) })),
  }
}

// As the page writes numbers: its Spanish is that of the United States.
const written = document.documentElement.lang + '-US'
const plain = new Intl.NumberFormat(written, { maximumFractionDigits: 2 })
const compact = new Intl.NumberFormat(written, { notation: 'compact' })
const short = (value) => (Math.abs(value) < 100_000 ? plain : compact).format(value)

const look = (figure) => {
  const style = getComputedStyle(document.documentElement)
  const of = (name) => style.getPropertyValue(name).trim()
  return {
    colors: [1, 2, 3, 4, 5, 6, 7].map((i) => of(`--chart-${i}`)), ink: of('--ink'), quiet: of('--quiet'), line: of('--line'), sheet: of('--sheet'),
    font: getComputedStyle(figure).fontFamily,
  }
}

const options = (kind, { categories, series, percent }, wide, { colors, ink, quiet, line, sheet, font }) => {
  const sideways = kind === 'bar' && (categories.length > 6 || categories.some((name) => name.length > 14)) || kind === 'stack'
  const names = { type: 'category', data: categories, inverse: sideways, axisTick: { show: false }, axisLine: { lineStyle: { color: quiet } },
    axisLabel: { color: ink, fontSize: 13, lineHeight: 15, width: sideways ? Math.min(150, wide * 0.42) : undefined, overflow: 'break' } }
  const values = { type: 'value', axisLabel: { color: quiet, fontSize: 12, hideOverlap: true, formatter: short }, splitLine: { lineStyle: { color: line } }, splitNumber: wide < 460 ? 2 : 4, max: percent ? 100 : undefined, interval: percent ? (wide < 460 ? 50 : 25) : undefined }
  return {
    color: colors, textStyle: { fontFamily: font, color: ink }, animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 && kind !== 'line', decals: [
      { symbol: 'none' },
      { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.78, color: 'rgba(255,255,255,.45)' },
      { symbol: 'circle', symbolSize: 0.6, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], color: 'rgba(255,255,255,.5)' },
      { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: 0.78, color: 'rgba(0,0,0,.25)' },
      { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 6], color: 'rgba(255,255,255,.4)' },
    ] } },
    grid: { left: 8, right: 20, top: series.length > 1 ? 42 : 14, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { show: series.length > 1, top: 0, left: 0, itemGap: 18, textStyle: { fontSize: 13, color: ink }, icon: kind === 'line' ? undefined : 'roundRect' },
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: kind === 'line' ? 'line' : 'shadow' }, backgroundColor: sheet,
      borderColor: line, textStyle: { color: ink, fontFamily: font, fontSize: 13 }, confine: true },
    xAxis: sideways ? values : names,
    yAxis: sideways ? names : values,
    series: series.map(({ name, data }, i) => ({
      name, data, type: kind === 'line' ? 'line' : 'bar', stack: kind === 'stack' ? 'all' : undefined, barMaxWidth: 26, barGap: '12%',
      symbol: ['circle', 'rect', 'triangle', 'diamond'][i % 4], symbolSize: 8, lineStyle: { width: 2.5 }, connectNulls: false,
      itemStyle: { borderRadius: kind === 'bar' ? (sideways ? [0, 3, 3, 0] : [3, 3, 0, 0]) : 0 },
      label: { show: kind === 'bar' && series.length === 1, position: sideways ? 'right' : 'top', color: ink, fontSize: 12, formatter: ({ value }) => short(value) },
    })),
  }
}

/** Draws one figure beside its table and keeps it as wide as its place. */
export const draw = (figure) => {
  const table = figure.querySelector('table')
  const view = figure.querySelector('.chart__view')
  const data = read(table)
  figure.classList.add('chart--drawn')
  view.hidden = false
  const kind = figure.dataset.chart
  if (kind !== 'line' && data.categories.length > 7) view.classList.add('chart__view--tall')
  if (kind !== 'line' && data.categories.length > 14) view.classList.add('chart__view--towering')
  if (kind === 'stack' && data.categories.length < 4) view.classList.add('chart__view--short')
  const chart = init(view, null, { renderer: 'svg' })
  chart.setOption(options(kind, data, view.clientWidth, look(figure)))
  new ResizeObserver(() => chart.resize()).observe(view)
}
