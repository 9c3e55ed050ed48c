// Builds OUTDIR/assets: one style sheet, one script, the chart script, the fonts in use, the icon sprite and the marks,
// and manifest.properties, which gives each file the hash of its content (the program links `/assets/name?v=hash`).
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const out = join(process.argv[2], 'assets')
const uswds = 'node_modules/@uswds/uswds'

/** Icons for the sprite, used by shell/icon.html. */
const sprite = ['account_circle', 'add', 'arrow_back', 'arrow_forward', 'assessment', 'attach_money', 'bookmark',
  'calendar_today', 'check', 'check_circle', 'close', 'construction', 'directions', 'edit', 'error', 'event', 'expand_more',
  'fact_check', 'favorite', 'file_download', 'file_upload', 'filter_list', 'flag', 'group_add', 'groups', 'help', 'history',
  'home', 'info', 'language', 'launch', 'local_library', 'location_on', 'lock', 'logout', 'mail', 'menu', 'more_horiz',
  'people', 'person', 'phone', 'print', 'schedule', 'school', 'search', 'security', 'settings', 'share', 'sort_arrow',
  'table_chart', 'thumb_up_alt', 'topic', 'visibility_off', 'warning', 'work', 'navigate_next', 'navigate_before',
  'drag_handle', 'arrow_upward', 'arrow_downward', 'delete', 'list', 'public', 'event_available',
  'eco', 'photo_camera', 'account_balance', 'electrical_services', 'insights', 'checkroom', 'medical_services', 'restaurant',
  'code', 'build', 'store', 'shield', 'directions_car', 'directions_bus']

const fonts = {
  'public-sans-400': 'public-sans/PublicSans-Regular.woff2',
  'public-sans-600': 'public-sans/PublicSans-SemiBold.woff2',
  'public-sans-700': 'public-sans/PublicSans-Bold.woff2',
}

/** For letters in PDF, which take no woff2. */
const printed = {
  'public-sans-400': 'public-sans/PublicSans-Regular.ttf',
  'public-sans-700': 'public-sans/PublicSans-Bold.ttf',
}

const versions = new Map()
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 10)
const put = (name, bytes) => {
  writeFileSync(join(out, name), bytes)
  versions.set(name, hash(Buffer.from(bytes)))
}
const drawing = (name) => {
  const own = `img/icons/${name}.svg`
  const svg = readFileSync(readdirSync('img/icons').includes(`${name}.svg`) ? own : `${uswds}/dist/img/usa-icons/${name}.svg`, 'utf8')
  return svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '').replace(/<path fill="none" d="M0 0h24v24H0[Vz]?0?z?"\/>|<path d="M0 0h24v24H0z" fill="none"\/>/g, '')
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

for (const [name, file] of Object.entries(fonts)) put(`${name}.woff2`, readFileSync(`${uswds}/dist/fonts/${file}`))
for (const [name, file] of Object.entries(printed)) {
  put(`${name}.ttf`, readFileSync(`${uswds}/packages/uswds-core/src/assets/fonts/${file}`))
}
for (const name of ['correct8', 'correct8-alt', 'checkbox-indeterminate', 'checkbox-indeterminate-alt'])
  put(`${name}.svg`, readFileSync(`${uswds}/dist/img/${name}.svg`))
for (const name of readdirSync('img').filter((file) => file.endsWith('.svg'))) put(name, readFileSync(`img/${name}`))
put('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${sprite
  .map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${drawing(name)}</symbol>`).join('')}</svg>`)

const dataUri = (name) => `url("data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>${drawing(name).replaceAll('"', "'")}</svg>`)}")`
const css = sass.compile('styles/ropeway.scss', {
  loadPaths: [`${uswds}/packages`, 'styles'],
  style: 'compressed',
  quietDeps: true,
  silenceDeprecations: ['import', 'global-builtin', 'if-function'],
  functions: {
    'icon($name)': ([name]) => new sass.SassString(dataUri(name.assertString().text), { quotes: false }),
    'asset($name)': ([name]) => {
      const file = name.assertString().text
      return new sass.SassString(`url("${file}?v=${versions.get(file)}")`, { quotes: false })
    },
  },
}).css.replace(/url\("?[^()"]*\/usa-icons(?:-bg)?\/([a-z_]+?)(?:--white)?\.svg"?\)/g, (_, name) => dataUri(name))
put('ropeway.css', (await esbuild.transform(css, { loader: 'css', minify: true, target: 'es2022' })).code)

for (const name of ['ropeway', 'charts', 'attendance', 'worker']) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [`src/${name}.js`], bundle: true, minify: true, write: false, format: 'esm', target: 'es2022',
    legalComments: 'none', logLevel: 'warning',
  })
  put(`${name}.js`, outputFiles[0].contents)
}

writeFileSync(join(out, 'manifest.properties'), [...versions].sort().map(([name, version]) => `${name}=${version}`).join('\n') + '\n')
