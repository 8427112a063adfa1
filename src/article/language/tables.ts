import type { Words } from './words.js';

/** What the tables of a language print. */
export type TableWords = Pick<Words, 'months' | 'columns' | 'notApplicable'>;

const french: TableWords = {
  months: {
    janv: 1,
    janvier: 1,
    févr: 2,
    fév: 2,
    février: 2,
    mars: 3,
    avr: 4,
    avril: 4,
    mai: 5,
    juin: 6,
    juil: 7,
    juillet: 7,
    août: 8,
    septembre: 9,
    octobre: 10,
    novembre: 11,
    déc: 12,
    décembre: 12,
  },
  columns: [
    ['name', ['nom du fichier', 'nom de fichier', 'nom du\u00a0fichier', 'fichier', 'nom']],
    ['version', ['version du fichier', 'version de fichier']],
    ['size', ['taille du fichier', 'taille de fichier', 'taille', 'taille (octets)', 'octets']],
    ['date', ['date du fichier']],
    ['time', ['heure', 'heure (utc)']],
    ['platform', ['plate-forme', 'plateforme', 'plates-formes', 'architecture', 'processeur']],
    ['servicePack', ['configuration requise pour le service pack', 'service pack requis']],
    ['serviceBranch', ['branche de service']],
    ['folder', ['dossier', 'répertoire', "chemin d'accès", 'emplacement']],
    ['locale', ['langue']],
  ],
  notApplicable: ['non applicable', 'sans objet', 'non disponible', 's/o'],
};

const portuguese: TableWords = {
  months: {
    janeiro: 1,
    fev: 2,
    fevereiro: 2,
    março: 3,
    maio: 5,
    junho: 6,
    julho: 7,
    setembro: 9,
    outubro: 10,
    novembro: 11,
    dez: 12,
    dezembro: 12,
  },
  columns: [
    ['name', ['nome do arquivo', 'nome de arquivo', 'nome do ficheiro', 'arquivo', 'ficheiro']],
    ['version', ['versão do arquivo', 'versão do ficheiro', 'versão']],
    ['size', ['tamanho do arquivo', 'tamanho do ficheiro', 'tamanho', 'tamanho (bytes)']],
    ['date', ['data do arquivo']],
    ['time', ['horário']],
    ['platform', ['plataforma']],
    ['folder', ['pasta']],
  ],
  notApplicable: ['não aplicável', 'não se aplica', 'não disponível'],
};

const dutch: TableWords = {
  months: { januari: 1, februari: 2, mrt: 3, maart: 3, mei: 5, augustus: 8, okt: 10, oktober: 10 },
  columns: [
    ['name', ['bestandsnaam', 'bestand', 'naam']],
    ['version', ['bestandsversie', 'versie']],
    ['size', ['bestandsgrootte', 'grootte']],
    ['time', ['tijd', 'tijdstip']],
  ],
  notApplicable: ['niet van toepassing', 'n.v.t', 'nvt'],
};

/** Languages whose articles are read as English ones are, but for their tables of files; none of these words means anything else in such a table. */
export const TABLE_LANGUAGES: readonly TableWords[] = [french, portuguese, dutch];
