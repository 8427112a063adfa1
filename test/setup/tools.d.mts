export declare const debianTools: {
  msiinfo: string;
  msibuild: string;
  wixl: string;
  gc: string;
  xmllint: string;
  hivexregedit: string;
  reglookup: string;
  iconv: string;
};
export declare function isInstalled(program: string): boolean;
