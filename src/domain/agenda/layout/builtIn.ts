import type { AgendaWords } from '../words/agendaWords';
import type { Occasion } from '../shape/occasion';
import { SHAPES } from '../shape/sections';
import type { AgendaTemplate, TemplateSection } from '../shape/template';

/** The built-in shape of an occasion. */
export function builtInTemplate(occasion: Occasion, words: AgendaWords): AgendaTemplate {
  return {
    preamble: [
      `# ${words.title('{{date}}')}`,
      '',
      words.who({ mentor: '{{mentor}}', mentee: '{{mentee}}', minutes: '{{minutes}}' }),
      '',
    ],
    sections: [
      ...SHAPES[occasion].map((shape): TemplateSection => ({
        key: shape.key,
        heading: words.headings[shape.key],
        minutes: shape.minutes,
        items: shape.items,
      })),
      {
        heading: words.notes,
        minutes: undefined,
        items: [{ kind: 'text', text: `*${words.notesHint({ mentor: '{{mentor}}', mentee: '{{mentee}}' })}*` }],
      },
      // A comment, so that the example is not an action itself.
      {
        heading: words.actions,
        minutes: undefined,
        items: [{ kind: 'text', text: `<!-- ${words.actionsHint('{{example}}')} -->` }],
      },
    ],
  };
}
