// Everything works without this script; it makes pages quicker and narrower tables readable.
import htmx from 'htmx.org'
import { labelTables } from './tables.js'
import { menus } from './menus.js'
import { confirmations } from './confirmations.js'
import { drawCharts } from './figures.js'
import { device } from './device.js'

window.htmx = htmx

/** Improves one part of the page: the whole page at first, later each part that htmx has put in. */
const improve = (part) => {
  labelTables(part)
  drawCharts(part)
}

menus()
confirmations()
device()
htmx.onLoad(improve)
