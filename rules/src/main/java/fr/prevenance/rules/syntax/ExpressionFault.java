package fr.prevenance.rules.syntax;

/** What is wrong in an expression, and at which character. */
public final class ExpressionFault extends Exception {
  private static final long serialVersionUID = 1L;
  private final int offset;
  private final String code;
  private final String problem;
  private final String mend;

  ExpressionFault(int offset, String code, String message, String mend) {
    super(message);
    this.offset = offset;
    this.code = code;
    this.problem = message;
    this.mend = mend;
  }

  public int offset() {
    return offset;
  }

  public String code() {
    return code;
  }

  public String problem() {
    return problem;
  }

  public String mend() {
    return mend;
  }
}
