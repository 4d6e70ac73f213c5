export { GOLD, type Gold } from '../io/gold/gold.schema.ts';
