import { KnowledgeCommand } from '../../knowledge-command.js';

/** `rollcall kb list`: what a knowledge base holds. */
export default class KbList extends KnowledgeCommand {
  static override summary = 'List the captures and imported lists of a knowledge base.';

  static override description =
    'Every capture is held against the index: one that is gone, was changed, or is not listed says so.';

  static override examples = ['<%= config.bin %> kb list', '<%= config.bin %> kb list --json'];

  protected override async answer(): Promise<void> {
    const { flags } = await this.parse(KbList);
    const { readKnowledge } = await import('../../../library/knowledge-base.js');
    const { listingOf } = await import('../../../library/kb/list.js');
    const base = await readKnowledge(flags['kb-dir']);
    this.tellProblems(base.problems);
    const listing = listingOf(base);
    this.countRead(listing.captures.length + listing.imports.length);
    if (this.formatFor(undefined, flags.json, 'table') === 'json') return this.writeJson(listing);
    const { listingText } = await import('../../kb-text.js');
    await this.write(listingText(listing));
  }
}
