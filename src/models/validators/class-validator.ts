import type { Shape, ValidatorModel } from "../../concepts/model.js";

const validate: Shape = { call: { returns: "class-validator.errors", guard: { by: { result: "length", is: false } } } };

/**
 * class-validator: decorators on the properties of a class, checked by a pipe or by `validate(object)`, which answers the list
 * of errors; `validateOrReject` rejects. `IsOptional`, `Allow` and `ValidateIf` alone check nothing, so they are not listed.
 * Source: the types of class-validator 0.15 (types/index.d.ts, types/decorator/decorators.d.ts).
 */
export const classValidator: ValidatorModel = {
  kind: "validator",
  id: "class-validator",
  packages: ["class-validator"],
  exports: {
    validate: "class-validator.validate",
    validateSync: "class-validator.validate",
    validateOrReject: "class-validator.validateOrReject",
  },
  shapes: {
    "class-validator.validate": validate,
    "class-validator.validateOrReject": { call: { guard: { by: "throws" } } },
    "class-validator.errors": { props: { length: { plain: true } } },
  },
  strings: {
    makers: ["IsString", "IsNotEmpty", "MinLength"],
    bounds: [
      ..."MaxLength Length IsByteLength IsEmail IsUUID IsEnum IsIn Equals IsDateString IsISO8601 IsRFC3339 IsMongoId IsIP IsPort IsUrl IsFQDN IsISBN IsISSN IsISIN IsIBAN IsBIC".split(" "),
      ..."IsEAN IsCreditCard IsPhoneNumber IsMobilePhone IsPostalCode IsHexColor IsRgbColor IsHSL IsMACAddress IsMilitaryTime IsTimeZone IsLocale IsSemVer IsISO31661Alpha2 IsISO31661Alpha3".split(" "),
      ..."IsISO4217CurrencyCode IsBooleanString IsNumberString IsBtcAddress IsEthereumAddress IsFirebasePushId IsHash IsLatLong IsLatitude IsLongitude IsTaxId IsPassportNumber IsCurrency IsJWT".split(" "),
    ],
    patterns: ["Matches"],
    checks: ["Validate", "ValidateBy"],
    write: { kind: "decorator", word: "MaxLength" },
  },
  classWords: {
    package: "class-validator",
    with: ["class-transformer"],
    string: ["IsString()", "MaxLength({max})"],
    number: ["IsNumber()"],
    boolean: ["IsBoolean()"],
    array: ["IsArray()"],
    elements: { string: ["IsString({each})", "MaxLength({max}, {each})"], number: ["IsNumber({}, {each})"], boolean: ["IsBoolean({each})"] },
    any: ["IsDefined()"],
    optional: ["IsOptional()"],
  },
  propertyDecorators: [
    ..."ArrayContains ArrayMaxSize ArrayMinSize ArrayNotContains ArrayNotEmpty ArrayUnique Contains Equals NotContains NotEquals".split(" "),
    ..."IsAlpha IsAlphanumeric IsArray IsAscii IsBIC IsBase32 IsBase58 IsBase64 IsBoolean IsBooleanString IsBtcAddress IsByteLength".split(" "),
    ..."IsCreditCard IsCurrency IsDataURI IsDate IsDateString IsDecimal IsDefined IsDivisibleBy IsEAN IsEmail IsEmpty IsEnum".split(" "),
    ..."IsEthereumAddress IsFQDN IsFirebasePushId IsFullWidth IsHSL IsHalfWidth IsHash IsHexColor IsHexadecimal IsIBAN IsIP IsISBN".split(" "),
    ..."IsISIN IsISO31661Alpha2 IsISO31661Alpha3 IsISO31661Numeric IsISO4217CurrencyCode IsISO6391 IsISO8601 IsISRC IsISSN IsIdentityCard IsIn IsInstance IsInt".split(" "),
    ..."IsJSON IsJWT IsLatLong IsLatitude IsLocale IsLongitude IsLowercase IsMACAddress IsMagnetURI IsMilitaryTime IsMimeType".split(" "),
    ..."IsMobilePhone IsMongoId IsMultibyte IsNegative IsNotEmpty IsNotEmptyObject IsNotIn IsNumber IsNumberString IsObject IsOctal".split(" "),
    ..."IsPassportNumber IsPhoneNumber IsPort IsPositive IsPostalCode IsRFC3339 IsRgbColor IsSemVer IsString IsStrongPassword".split(" "),
    ..."IsSurrogatePair IsTaxId IsTimeZone IsUUID IsUppercase IsUrl IsVariableWidth Length Matches Max MaxDate MaxLength".split(" "),
    ..."Min MinDate MinLength Validate ValidateBy ValidateNested ValidatePromise".split(" "),
  ],
};
