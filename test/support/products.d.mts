export declare const SAMPLE_ROOT: string;
export declare function productExport(count: number): string;
export declare function forHivex(text: string, root: string): string;
