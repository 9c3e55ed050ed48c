/** Copies each column's name to its cells, where the narrow layout shows it; a week and a small table stay tables. */
export const labelTables = (part) => {
  for (const table of part.querySelectorAll('table.table:not(.table--labeled):not(.table--compact):not(.table--plain)')) {
    const names = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent.trim())
    if (!names.length) continue
    for (const row of [...(table.tBodies[0]?.rows ?? []), ...(table.tFoot?.rows ?? [])]) {
      [...row.cells].forEach((cell, i) => { if (cell.colSpan === 1) cell.dataset.label = names[i] ?? '' })
    }
    table.classList.add('table--labeled')
  }
}
