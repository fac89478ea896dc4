/**
 * What a browser wants to know to install the app. Relative, so that it can lie in any folder; and without an `id`, which browsers read
 * from the origin and not from the folder: two folders of one server would be one app.
 */
export const webManifest = JSON.stringify({
  name: 'Lifecurve · 客户生命周期工作台',
  short_name: 'Lifecurve',
  description: 'A workbench for customer life-cycle models · 客户生命周期模型工作台',
  start_url: './index.html',
  scope: './',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#0b7285',
  categories: ['education', 'business'],
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
});
