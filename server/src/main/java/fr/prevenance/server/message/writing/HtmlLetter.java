package fr.prevenance.server.message.writing;

import org.springframework.web.util.HtmlUtils;

/**
 * The whole HTML document around a body fragment: its language and title are said, it fetches
 * nothing, and it can be read at any zoom.
 */
final class HtmlLetter {

  private static final String DOCUMENT =
      """
      <!DOCTYPE html>
      <html lang="fr">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      body { margin: 0 auto; max-width: 40rem; padding: 1rem; font-family: Arial, sans-serif;
        font-size: 1rem; line-height: 1.5; color: #1e1e1e; background: #ffffff; }
      a { color: #003f87; text-decoration: underline; overflow-wrap: anywhere; }
      table { border-collapse: collapse; }
      th, td { padding: 0.25rem 0.5rem; text-align: left; border: 1px solid #6a6a6a; }
      </style>
      </head>
      <body>
      <main>
      <h1>%s</h1>
      %s
      </main>
      </body>
      </html>
      """;

  private HtmlLetter() {}

  static String of(String subject, String fragment) {
    String title = HtmlUtils.htmlEscape(subject, "UTF-8");
    return DOCUMENT.formatted(title, title, fragment);
  }
}
