export { fitBetaBinomial } from './fitBetaBinomial';
