/** Menus are <details>: one open at a time, closed by Escape and by a press elsewhere. */
export const menus = () => {
  const close = (except) => document.querySelectorAll('details.menu[open]').forEach((menu) => {
    if (menu !== except) menu.open = false
  })
  document.addEventListener('click', (event) => close(event.target.closest('details.menu')))
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' && document.querySelector('details.menu[open]')
    if (menu) {
      menu.open = false
      menu.querySelector('summary').focus()
    }
  })
}
