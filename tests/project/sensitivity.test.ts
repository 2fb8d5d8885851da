import { describe, expect, test } from "vitest";
import { sensitivityOf, tokensOf } from "../../src/project/records/sensitivity.js";

const words = (text: string): string[] => text.trim().split(/\s+/);

describe("by name", () => {
  test.for(
    words(`
      password passwordHash hashed_password encryptedPassword PASSWORD passwd pwd user_pwd pass smtpPass salt passwordSalt hashed_rt_token senha contraseña password_digest
      secret clientSecret client_secret webhookSecret totpSecret twoFactorSecret mfa_secret secretKey secretAnswer
      token tokens accessToken access_token refreshToken refreshTokens idToken id_token resetToken resetPasswordToken passwordResetToken emailVerificationToken sessionToken csrfToken
      fcmToken apiToken recovery_token currentHashedRefreshToken token_hash resetTokenHash verifyToken
      apiKey api_key apikey APIKey hashedKey privateKey private_key accessKey encryptionKey signingKey stripeSecretKey
      otp otpCode totp pin userPin pinHash recoveryCodes backup_codes verificationCode resetCode activationCode resetCodeHash
      cvv cvc credentials credential magicLink mnemonic seedPhrase jwt connectionString passwordConfirmation passwordHistory newPassword oldPassword password2 passwordHint pass_word
    `),
  )("%s is a secret", (name) => {
    expect(sensitivityOf(name)).toBe("secret");
  });

  test.for(
    words(`
      email emails emailAddress email_address work_email userEmail recoveryEmail phone phoneNumber phone_number mobile mobileNumber tel contactNumber
      address homeAddress street zip zipCode postalCode addressLine1 billing_address dateOfBirth date_of_birth birthDate birthday dob ssn socialSecurityNumber nationalId taxId passportNumber
      iban cardNumber creditCard bankAccount accountNumber firstName last_name lastname fullName surname middleName ip ipAddress ip_address lastIp salary emergencyContact driverLicense cpf nameFirst
    `),
  )("%s is personal", (name) => {
    expect(sensitivityOf(name)).toBe("personal");
  });

  test.for(
    words(`
      passwordChangedAt password_changed_at passwordResetExpires resetPasswordExpires resetPasswordExpire passwordResetAt passwordExpiresAt passwordAttempts passwordPolicy hasPassword mustChangePassword isPasswordSet
      forcePasswordChange tokenVersion token_version tokenType token_type tokenExpires refreshTokenExpiresAt accessTokenExpiresIn maxTokens totalTokens promptTokens nextPageToken pageToken tokenId
      tokenAddress tokenSymbol otpExpiry otpExpiresAt otpEnabled apiKeyId accessKeyId publicKey publishableKey secretName pkAddress fk_email credentialPublicKey
      emailVerified email_verified isEmailVerified emailVerifiedAt emailNotifications emailTemplate emailSent phoneVerified addressId emailSubject contractAddress
      name title description username displayName nickname slug id createdAt updatedAt status role code countryCode promoCode key hash spinner pinned isPinned compass passenger passage tokenizer tokenized assault
      basalt mailing zipper skip ship recipe description tip script author authorId session sessionId content keyword monkey hotel message image age provider providerId
    `),
  )("%s is neither", (name) => {
    expect(sensitivityOf(name)).toBe("none");
  });
});

test("what the type says", () => {
  expect(sensitivityOf("password", "boolean")).toBe("none");
  expect(sensitivityOf("resetToken", "date")).toBe("none");
  expect(sensitivityOf("tokens", "number")).toBe("none");
  expect(sensitivityOf("pin", "number")).toBe("secret");
  expect(sensitivityOf("birth", "date")).toBe("personal");
  expect(sensitivityOf("email", "date")).toBe("none");
  expect(sensitivityOf("phone", "boolean")).toBe("none");
});

test("words of a name", () => {
  expect(tokensOf("userAPIKey")).toEqual(["user", "api", "key"]);
  expect(tokensOf("HTTP_server-port2")).toEqual(["http", "server", "port"]);
  expect(tokensOf("constructor")).toEqual(["constructor"]);
});
