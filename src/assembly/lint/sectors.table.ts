/** PLOVER's sectors that a body of this kind can have; kinds that are not here may have any. */
export const SECTORS_OF: Readonly<Record<string, readonly string[]>> = {
  armed_group: ['REB', 'PRM', 'GOV', 'CRM', 'UAF', 'OPP', 'PTY', 'MIL', 'CVL'],
  company: ['BUS', 'PRM'],
  court: ['JUD'],
  criminal: ['CRM'],
  education: ['EDU'],
  intelligence: ['SPY'],
  legislature: ['LEG'],
  media: ['JRN'],
  military: ['MIL', 'PRM', 'PRE', 'REB', 'GOV', 'SPY'],
  party: ['PTY', 'OPP', 'GOV', 'REB'],
  police: ['COP', 'MIL'],
  think_tank: ['SOC'],
};
