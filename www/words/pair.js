/** Words in English and in Welsh. */
export const w = (en, cy) => ({ en, cy });
