import { OfficePage } from './OfficePage.tsx';
import { followAddress } from './place.ts';

// It comes after the first drawing: a link that opens an account is out of the address before the address is followed.
followAddress();

export const StartedOffice = OfficePage;
