import * as Flags from '@oclif/core/flags';
import type { Knowledge } from '../../../knowledge/index.js';
import { KnowledgeCommand } from '../../knowledge-command.js';

/** `rollcall kb export`: the whole graph for other programs. */
export default class KbExport extends KnowledgeCommand {
  static override summary = 'Write the whole graph: JSON, an edge list, or a picture in words.';

  static override description =
    'json is everything that captures and lists say of relations, with sentences and places (rollcall schema graph). csv is an edge list that kb import reads back. dot and mermaid are for programs that draw.';

  static override examples = [
    '<%= config.bin %> kb export --format csv',
    '<%= config.bin %> kb export --format json --out graph.json',
  ];

  static override flags = {
    format: Flags.option({
      options: ['json', 'csv', 'dot', 'mermaid'] as const,
      description: 'Form of the graph; json unless given.',
    })(),
    out: Flags.string({ description: 'Write into this file.', helpValue: 'FILE' }),
  };

  protected override async answer(): Promise<void> {
    const { flags } = await this.parse(KbExport);
    const { readKnowledge } = await import('../../../library/knowledge-base.js');
    const { knowledge, problems } = await readKnowledge(flags['kb-dir']);
    this.tellProblems(problems);
    this.countRead(1);
    const text = await this.textOf(knowledge, flags.json ? 'json' : (flags.format ?? 'json'));
    if (flags.out === undefined) return this.write(text);
    const { writeAtomic } = await import('../../../store/index.js');
    writeAtomic(flags.out, text);
    this.note(`Graph written to ${flags.out}`);
  }

  private async textOf(knowledge: Knowledge, format: 'json' | 'csv' | 'dot' | 'mermaid'): Promise<string> {
    const { edgeRows, graphDocument, wholeGraph } = await import('../../../knowledge/index.js');
    if (format === 'json') return `${JSON.stringify(graphDocument(knowledge))}\n`;
    if (format !== 'csv') {
      const { drawPicture } = await import('../../../picture/index.js');
      return drawPicture(wholeGraph(knowledge), format);
    }
    const { edgeListCsv } = await import('../../edge-list.js');
    const { rows, left } = edgeRows(knowledge);
    for (const { from, to } of left) {
      this.note(
        `warning: ${from}: contains all updates of a product (${to}), which an edge list cannot say; json has it [left-out]`,
      );
    }
    return edgeListCsv(rows);
  }
}
