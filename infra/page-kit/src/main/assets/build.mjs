// Compiles pages.scss and puts everything that browsers load into META-INF/resources/assets.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '..', 'resources', 'META-INF', 'resources', 'assets')
const frontend = join(here, 'node_modules', 'govuk-frontend', 'dist', 'govuk')

mkdirSync(target, { recursive: true })
const { css } = compile(join(here, 'pages.scss'), {
  style: 'compressed',
  loadPaths: [join(here, 'node_modules')],
  quietDeps: true
})
if (/GDS Transport|\.woff|crown/i.test(css)) {
  throw new Error('The stylesheet names a font or a sign that only GOV.UK may use')
}
writeFileSync(join(target, 'pages.css'), css + '\n')
copyFileSync(join(frontend, 'govuk-frontend.min.js'), join(target, 'govuk-frontend.min.js'))
for (const own of ['pages.js', 'start.js', 'favicon.svg', 'LICENSE-govuk-frontend.txt']) {
  copyFileSync(join(here, own), join(target, own))
}
