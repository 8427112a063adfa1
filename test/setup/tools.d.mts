export declare const debianTools: { msiinfo: string; msibuild: string; wixl: string };
export declare function isInstalled(program: string): boolean;
