/**
 * Everything that is known of one person: what `identityOf` makes from a form's answers, and what a `Redactor` looks
 * for. All of it is optional but a name (`surname` or `fullName`).
 */
export interface Identity {
  /** A title such as `"Mrs"` or `"Dr"`. */
  title?: string;
  /** Given names in their written order. */
  givenNames?: string[];
  /** The family name, with its particles and all its parts. */
  surname?: string;
  /** The whole name as the person writes it. Taken apart when `givenNames` or `surname` are not given. */
  fullName?: string;
  /** Other names the person goes by. */
  knownAs?: string[];
  /** Names the person had before: a family name, or a whole name. */
  previousNames?: string[];
  /** E-mail addresses. */
  emails?: string[];
  /** Telephone numbers, in any spelling. */
  phones?: string[];
  /** The address from the house to the town, a line or a comma-separated part each, without the postcode. */
  addressLines?: string[];
  postcode?: string;
  /** The date of birth in ISO 8601 form, `"1979-03-12"`. */
  dateOfBirth?: string;
  /** The National Insurance number. */
  nino?: string;
  /** The bank account. */
  bank?: { sortCode?: string; accountNumber?: string };
  /** Vehicle registration marks. */
  vehicleRegistrations?: string[];
  /** Social media handles and profile addresses. */
  social?: string[];
  /** Any other reference that leads to the person, such as an account number. */
  otherIds?: string[];
  /** People whose naming would give the person away, such as a husband or an employer. */
  relatives?: string[];
  /** What the person does or is that few others do or are. */
  roles?: string[];
}
