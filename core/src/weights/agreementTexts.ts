/** What {@link checkAgreement} says. */
export const agreementTexts = {
  judgementMissing: {
    message: {
      nl: 'Dit oordeel bevat geen vergelijkingen of punten die bij de werkwijze horen.',
      en: 'This judgement has no comparisons or points that fit the method.',
    },
    remedy: {
      nl: 'Geef bij paarsgewijs vergelijken vergelijkingen en bij honderd punten verdelen punten.',
      en: 'Give comparisons for pairwise comparison and points for dividing a hundred points.',
    },
  },
  outcomeMissing: {
    message: { nl: 'De uitkomst van de groep ontbreekt.', en: 'The outcome of the group is missing.' },
    remedy: { nl: 'Vul de vergelijkingen of punten van de groep in.', en: 'Fill in the comparisons or points of the group.' },
  },
  derivedWrong: {
    message: {
      nl: 'De afgeleide gewichten volgen niet uit de oordelen die erbij staan.',
      en: 'The derived weights do not follow from the judgements recorded with them.',
    },
    remedy: {
      nl: 'Neem de gewichten over die bij opnieuw berekenen uit de oordelen komen, of herstel het oordeel dat is gewijzigd.',
      en: 'Take the weights that come out when the judgements are computed again, or restore the judgement that was changed.',
    },
  },
  reasonMissing: {
    message: {
      nl: 'De vastgestelde gewichten wijken af van de afgeleide, maar de reden ontbreekt.',
      en: 'The adopted weights differ from the derived ones, but the reason is missing.',
    },
    remedy: { nl: 'Vul in waarom de gewichten anders zijn vastgesteld.', en: 'Fill in why other weights were adopted.' },
  },
} as const;
