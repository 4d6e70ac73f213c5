import { enableCompileCache, flushCompileCache } from 'node:module';

// Workers are ended, not waited for: what was compiled is kept as soon as all is loaded.
enableCompileCache();
await import('./serve-documents.ts');
flushCompileCache();
