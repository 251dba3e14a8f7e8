package fr.prevenance.server.plan;

import java.util.regex.Pattern;

/**
 * Who is in charge of an action.
 *
 * @param name empty: nobody yet
 * @param email professional address; empty: none is known
 * @param isReminded false: wants no reminders
 */
public record Owner(String name, String email, boolean isReminded) {
  public static final int LONGEST_NAME = 100;
  public static final Owner NOBODY = new Owner("", "", true);

  private static final int LONGEST_EMAIL = 254;
  private static final String ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
  private static final Pattern EMAIL =
      Pattern.compile(
          ATOM
              + "(\\."
              + ATOM
              + ")*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

  /**
   * @throws IllegalArgumentException the address is none, or the name is too long
   */
  public Owner {
    name = Content.line(name, LONGEST_NAME);
    email = email.strip();
    if (!email.isEmpty() && !isEmail(email)) {
      throw new IllegalArgumentException("e-mail address of an owner");
    }
  }

  /** Whether mail can be sent there. */
  public static boolean isEmail(String typed) {
    return typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches();
  }

  /** Reminders are wanted and have where to go. */
  public boolean canBeReminded() {
    return isReminded && !email.isEmpty();
  }
}
