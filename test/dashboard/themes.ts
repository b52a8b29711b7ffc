/**
 * The variables that VS Code gives a page, with the values of its own default themes. The page's style uses these and no
 * others, so a missing one shows as a missing colour.
 */
export interface Theme {
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

const fonts = {
  'font-family': '"Segoe WPC", "Segoe UI", system-ui, "Ubuntu", "Droid Sans", sans-serif',
  'font-size': '13px',
  'font-weight': 'normal',
  'editor-font-family': '"Droid Sans Mono", "monospace", monospace',
};

export const themes: Readonly<Record<'light' | 'dark' | 'hc-black' | 'hc-light', Theme>> = {
  light: {
    bodyClass: 'vscode-light',
    variables: {
      ...fonts,
      'charts-yellow': '#bf8803', 'charts-orange': '#d18616', 'charts-red': '#e51400', 'textPreformat-foreground': '#3b3b3b', 'textPreformat-background': 'rgba(0, 0, 0, 0.12)', 'textCodeBlock-background': '#f8f8f8', 'input-background': '#ffffff', 'input-foreground': '#3b3b3b', 'input-border': '#cecece', 'input-placeholderForeground': '#767676', errorForeground: '#f85149', 'panelTitle-activeBorder': '#005fb8', 'panelTitle-inactiveForeground': '#3b3b3b', 'list-inactiveSelectionBackground': '#e4e6f1', 'editor-findMatchHighlightBackground': 'rgba(234, 92, 0, 0.33)',
      foreground: '#3b3b3b', descriptionForeground: '#3b3b3b', 'editor-background': '#ffffff', 'icon-foreground': '#3b3b3b',
      'panel-border': '#e5e5e5', 'welcomePage-tileBackground': '#f3f3f3', 'welcomePage-tileBorder': 'rgba(0, 0, 0, 0.1)',
      'progressBar-background': '#005fb8', 'charts-lines': 'rgba(59, 59, 59, 0.5)', 'charts-green': '#388a34',
      'charts-blue': '#0063d3', 'charts-purple': '#652d90', 'editorWarning-foreground': '#bf8803',
      'textLink-foreground': '#005fb8', 'textLink-activeForeground': '#005fb8', 'textBlockQuote-border': '#e5e5e5',
      'button-background': '#005fb8', 'button-foreground': '#ffffff', 'button-hoverBackground': '#0258a8',
      'button-border': 'rgba(0, 0, 0, 0.1)', 'button-secondaryBackground': '#e5e5e5',
      'button-secondaryForeground': '#3b3b3b', 'button-secondaryHoverBackground': '#cccccc',
      'button-secondaryBorder': 'rgba(59, 59, 59, 0.15)', 'toolbar-hoverBackground': 'rgba(184, 184, 184, 0.31)',
      'checkbox-background': '#f8f8f8', 'checkbox-border': '#cecece', 'checkbox-foreground': '#3b3b3b',
      'checkbox-selectBorder': '#3b3b3b', 'dropdown-background': '#ffffff', 'dropdown-border': '#cecece',
      'dropdown-foreground': '#3b3b3b', 'badge-background': '#cccccc', 'badge-foreground': '#3b3b3b',
      'settings-headerForeground': '#1f1f1f', 'list-hoverBackground': '#f2f2f2', focusBorder: '#005fb8',
    },
  },
  dark: {
    bodyClass: 'vscode-dark',
    variables: {
      ...fonts,
      'charts-yellow': '#cca700', 'charts-orange': '#d18616', 'charts-red': '#f14c4c', 'textPreformat-foreground': '#d0d0d0', 'textPreformat-background': '#3c3c3c', 'textCodeBlock-background': '#2b2b2b', 'input-background': '#313131', 'input-foreground': '#cccccc', 'input-border': '#3c3c3c', 'input-placeholderForeground': '#989898', errorForeground: '#f85149', 'panelTitle-activeBorder': '#0078d4', 'panelTitle-inactiveForeground': '#9d9d9d', 'list-inactiveSelectionBackground': '#37373d', 'editor-findMatchHighlightBackground': 'rgba(234, 92, 0, 0.33)',
      foreground: '#cccccc', descriptionForeground: '#9d9d9d', 'editor-background': '#1f1f1f', 'icon-foreground': '#cccccc',
      'panel-border': '#2b2b2b', 'welcomePage-tileBackground': '#2b2b2b', 'welcomePage-tileBorder': 'rgba(255, 255, 255, 0.1)',
      'progressBar-background': '#0078d4', 'charts-lines': 'rgba(204, 204, 204, 0.5)', 'charts-green': '#89d185',
      'charts-blue': '#59a4f9', 'charts-purple': '#b180d7', 'editorWarning-foreground': '#cca700',
      'textLink-foreground': '#4daafc', 'textLink-activeForeground': '#4daafc', 'textBlockQuote-border': '#616161',
      'button-background': '#0078d4', 'button-foreground': '#ffffff', 'button-hoverBackground': '#026ec1',
      'button-border': 'rgba(255, 255, 255, 0.1)', 'button-secondaryBackground': 'rgba(0, 0, 0, 0)',
      'button-secondaryForeground': '#cccccc', 'button-secondaryHoverBackground': '#2b2b2b',
      'button-secondaryBorder': 'rgba(204, 204, 204, 0.15)', 'toolbar-hoverBackground': 'rgba(90, 93, 94, 0.31)',
      'checkbox-background': '#313131', 'checkbox-border': '#3c3c3c', 'checkbox-foreground': '#cccccc',
      'checkbox-selectBorder': '#cccccc', 'dropdown-background': '#313131', 'dropdown-border': '#3c3c3c',
      'dropdown-foreground': '#cccccc', 'badge-background': '#616161', 'badge-foreground': '#f8f8f8',
      'settings-headerForeground': '#ffffff', 'list-hoverBackground': '#2a2d2e', focusBorder: '#0078d4',
    },
  },
  'hc-black': {
    bodyClass: 'vscode-high-contrast',
    variables: {
      ...fonts,
      'charts-yellow': '#ffd370', 'charts-orange': '#d18616', 'charts-red': '#f48771', 'textPreformat-foreground': '#000000', 'textPreformat-background': '#ffffff', 'textCodeBlock-background': '#000000', 'input-background': '#000000', 'input-foreground': '#ffffff', 'input-border': '#6fc3df', 'input-placeholderForeground': 'rgba(255, 255, 255, 0.7)', errorForeground: '#f48771', 'panelTitle-activeBorder': '#6fc3df', 'panelTitle-inactiveForeground': '#ffffff', 'editor-findMatchHighlightBorder': '#f38518',
      foreground: '#ffffff', descriptionForeground: 'rgba(255, 255, 255, 0.7)', 'editor-background': '#000000',
      'icon-foreground': '#ffffff', contrastBorder: '#6fc3df', contrastActiveBorder: '#f38518', 'panel-border': '#6fc3df',
      'welcomePage-tileBackground': '#000000', 'welcomePage-tileBorder': '#6fc3df', 'progressBar-background': '#6fc3df',
      'charts-lines': 'rgba(255, 255, 255, 0.5)', 'charts-green': '#89d185', 'charts-blue': '#59a4f9',
      'charts-purple': '#b180d7', 'editorWarning-foreground': '#ffd370', 'textLink-foreground': '#21a6ff',
      'textLink-activeForeground': '#21a6ff', 'textBlockQuote-border': '#ffffff', 'button-background': '#000000',
      'button-foreground': '#ffffff', 'button-hoverBackground': '#000000', 'button-border': '#6fc3df',
      'button-secondaryForeground': '#ffffff', 'button-secondaryBorder': '#6fc3df', 'toolbar-hoverOutline': '#f38518',
      'checkbox-background': '#000000', 'checkbox-border': '#6fc3df', 'checkbox-foreground': '#ffffff',
      'checkbox-selectBorder': '#ffffff', 'dropdown-background': '#000000', 'dropdown-border': '#6fc3df',
      'dropdown-foreground': '#ffffff', 'badge-background': '#000000', 'badge-foreground': '#ffffff',
      'settings-headerForeground': '#ffffff', 'list-hoverBackground': 'rgba(255, 255, 255, 0.1)', focusBorder: '#f38518',
    },
  },
  'hc-light': {
    bodyClass: 'vscode-high-contrast vscode-high-contrast-light',
    variables: {
      ...fonts,
      'charts-yellow': '#895503', 'charts-orange': '#b5200d', 'charts-red': '#b5200d', 'textPreformat-foreground': '#ffffff', 'textPreformat-background': '#09345f', 'textCodeBlock-background': '#f2f2f2', 'input-background': '#ffffff', 'input-foreground': '#292929', 'input-border': '#0f4a85', 'input-placeholderForeground': 'rgba(41, 41, 41, 0.7)', errorForeground: '#b5200d', 'panelTitle-activeBorder': '#b5200d', 'panelTitle-inactiveForeground': '#292929', 'editor-findMatchHighlightBorder': '#006bbd',
      foreground: '#292929', descriptionForeground: 'rgba(41, 41, 41, 0.7)', 'editor-background': '#ffffff',
      'icon-foreground': '#292929', contrastBorder: '#0f4a85', contrastActiveBorder: '#006bbd', 'panel-border': '#0f4a85',
      'welcomePage-tileBackground': '#ffffff', 'welcomePage-tileBorder': '#0f4a85', 'progressBar-background': '#0f4a85',
      'charts-lines': 'rgba(41, 41, 41, 0.5)', 'charts-green': '#374e06', 'charts-blue': '#0063d3',
      'charts-purple': '#652d90', 'editorWarning-foreground': '#895503', 'textLink-foreground': '#0f4a85',
      'textLink-activeForeground': '#0f4a85', 'textBlockQuote-border': '#292929', 'button-background': '#0f4a85',
      'button-foreground': '#ffffff', 'button-hoverBackground': '#0f4a85', 'button-border': '#0f4a85',
      'button-secondaryBackground': '#ffffff', 'button-secondaryForeground': '#292929',
      'button-secondaryBorder': '#0f4a85', 'toolbar-hoverOutline': '#006bbd', 'checkbox-background': '#ffffff',
      'checkbox-border': '#0f4a85', 'checkbox-foreground': '#292929', 'checkbox-selectBorder': '#292929',
      'dropdown-background': '#ffffff', 'dropdown-border': '#0f4a85', 'dropdown-foreground': '#292929',
      'badge-background': '#0f4a85', 'badge-foreground': '#ffffff', 'settings-headerForeground': '#292929',
      'list-hoverBackground': 'rgba(15, 74, 133, 0.1)', focusBorder: '#006bbd',
    },
  },
};
