/** Sign-in through OpenID Connect: people by FranceConnect, agents by ProConnect. */
@NullMarked
@ApplicationModule(
    displayName = "signin",
    allowedDependencies = {"exchange", "privacy"})
package fr.prevenance.server.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
