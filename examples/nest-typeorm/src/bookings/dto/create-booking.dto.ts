import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsISO8601, IsPositive, Max, MaxLength, ValidateNested } from 'class-validator';

export class StayDto {
  @IsISO8601()
  @MaxLength(10)
  from: string;

  @IsInt()
  @IsPositive()
  @Max(60)
  nights: number;
}

export class CreateBookingDto {
  // ValidateNested alone lets a missing object pass.
  @IsDefined()
  @ValidateNested()
  @Type(() => StayDto)
  stay: StayDto;
}
