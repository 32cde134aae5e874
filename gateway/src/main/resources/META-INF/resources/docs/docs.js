// The token that the dashboard keeps for this tab serves here too.
const token = sessionStorage.getItem('jiedui.token');

const ui = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete: () => {
    if (token) {
      ui.preauthorizeApiKey('bearer', token);
    }
  },
});
