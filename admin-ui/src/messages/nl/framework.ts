import englishMessages from 'ra-language-english';

/** Dutch texts of react-admin's own parts. */
export const dutchFrameworkMessages = englishMessages;
